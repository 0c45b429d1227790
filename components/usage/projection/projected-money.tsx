"use client";

import { useFormatter, useTranslations } from "next-intl";
import { costsOf } from "@/lib/client/run/cost";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { isVerified } from "@/components/ui/standing-mark";

interface ProjectedMoneyProps {
  model: ModelDescription;
  tokens: number;
  requests: number;
}

/** The money at each known price with how well it is known; the prices are alternatives, never parts of a bill. */
export function ProjectedMoney({ model, tokens, requests }: ProjectedMoneyProps) {
  const translate = useTranslations("usage.projection");
  const translateFact = useTranslations("facts");
  const format = useFormatter();
  const { kind, prices } = model;
  if (kind === "local") return <span className="text-text-2">{translate("free")}</span>;
  if (prices.length === 0) return <span>{translateFact("price.none")}</span>;
  return (
    <ul>
      {costsOf(prices, tokens, requests).map(({ amount, price }) => (
        <li key={`${price.source} ${price.unit}`}>
          {price.currency ?? (
            <span className="text-amber">{translateFact("price.currencyUnknown")}</span>
          )}{" "}
          {amount === null ? "–" : format.number(amount, { maximumSignificantDigits: 4 })}{" "}
          <span className={isVerified(price.standing) ? "text-text-2" : "text-amber"}>
            ({translateFact(`standing.${price.standing}`)})
          </span>
        </li>
      ))}
    </ul>
  );
}
