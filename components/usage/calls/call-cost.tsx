"use client";

import { useTranslations } from "next-intl";
import { chargedFailure } from "@/lib/contract/charged-failure";
import type { UsageCall } from "@/lib/contract/usage-calls";
import { useMoney } from "../use-money";

/** What a call cost, with the price behind it; that no price was known, or that it was never charged. */
export function CallCost({
  call: { kind, outcome, failure, costNanos, price },
}: {
  call: UsageCall;
}) {
  const translate = useTranslations("usage.calls");
  const translateFact = useTranslations("facts");
  const money = useMoney();
  if (kind !== "real" || outcome === "cached") {
    return <span className="text-text-2">{translate("noMoney")}</span>;
  }
  if (outcome === "failed" && failure !== chargedFailure) {
    return <span className="text-text-2">{translate("notCharged")}</span>;
  }
  if (costNanos !== null && price !== null) {
    const { source, date } = price;
    return (
      <span title={translateFact("price.source", { source, date })}>
        {money(costNanos, price.currency)}
      </span>
    );
  }
  return <span className="text-amber">{translateFact("price.none")}</span>;
}
