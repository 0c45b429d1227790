"use client";

import { useTranslations } from "next-intl";
import type { ColumnPlan } from "@/lib/client/run/run-plan";
import { ColumnCard } from "./column-card";

/** The columns side by side. */
export function ColumnsBar({ plans }: { plans: readonly ColumnPlan[] }) {
  const translate = useTranslations("columns");
  return (
    <ul
      aria-label={translate("columns")}
      className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-2"
    >
      {plans.map((plan) => (
        <ColumnCard key={plan.choice.letter} plan={plan} />
      ))}
    </ul>
  );
}
