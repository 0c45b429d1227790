"use client";

import { useTranslations } from "next-intl";
import type { Kind } from "@/lib/contract/kind";
import type { UsageSums } from "@/lib/contract/usage";
import { useMoney } from "../use-money";
import { Figure } from "./figure";

/** What was spent, a line a currency. Calls that are not real never cost; a missing price is not 0. */
export function MoneyFigure({ kind, sums }: { kind: Kind; sums: UsageSums }) {
  const translate = useTranslations("usage.figures");
  const money = useMoney();
  if (kind !== "real") {
    return <Figure name={translate("money")} value="–" note={translate(`noMoney.${kind}`)} />;
  }
  const value = sums.costs.map(({ currency, nanos }) => (
    <div key={currency ?? ""} className="whitespace-nowrap">
      {money(nanos, currency)}
    </div>
  ));
  const { unpricedCalls } = sums;
  return (
    <Figure
      name={translate("money")}
      value={value.length > 0 ? value : "–"}
      note={
        unpricedCalls > 0 && (
          <span className="text-amber">{translate("unpriced", { count: unpricedCalls })}</span>
        )
      }
    />
  );
}
