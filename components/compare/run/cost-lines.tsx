"use client";

import { useFormatter, useTranslations } from "next-intl";
import { costsOf } from "@/lib/client/run/cost";
import type { Kind } from "@/lib/contract/kind";
import type { Price } from "@/lib/contract/models-answer";
import { isVerified } from "@/components/ui/standing-mark";

interface CostLinesProps {
  /** Where the vectors come from; null while unknown. */
  kind: Kind | null;
  prices: readonly Price[];
  /** Null where the provider did not count them. */
  tokens: number | null;
  requests: number;
  /** Whether the tokens are an estimate. */
  estimated: boolean;
}

/**
 * What tokens and requests cost at each known price. A local model costs nothing; for an emulated
 * column it is what the real call would cost, and says so.
 */
export function CostLines({ kind, prices, tokens, requests, estimated }: CostLinesProps) {
  const translate = useTranslations("columns");
  const translateFact = useTranslations("facts");
  const format = useFormatter();
  if (kind === "local") return <span className="text-text-2">{translate("cost.free")}</span>;
  if (prices.length === 0) return <span>{translateFact("price.none")}</span>;
  return (
    <ul>
      {costsOf(prices, tokens, requests).map(({ amount, price }) => (
        <li key={`${price.source} ${price.unit}`} className="min-[701px]:whitespace-nowrap">
          {kind === "emulated" && <span className="text-violet">{translate("cost.would")} </span>}
          {estimated && amount !== null && "≈ "}
          {amount === null
            ? translate("cost.unknown")
            : format.number(amount, { maximumSignificantDigits: 3 })}{" "}
          {price.currency ?? (
            <span className="text-amber">{translateFact("price.currencyUnknown")}</span>
          )}{" "}
          <span className={isVerified(price.standing) ? "text-text-2" : "text-amber"}>
            ({translateFact(`standing.${price.standing}`)})
          </span>
        </li>
      ))}
    </ul>
  );
}
