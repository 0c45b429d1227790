"use client";

import { useTranslations } from "next-intl";
import { totalUsage } from "@/lib/contract/total-usage";
import type { DayUsage } from "@/lib/contract/usage";
import { kinds } from "../charts/usage-rows";
import { KindFigures } from "./kind-figures";

/** The sums of each kind apart: only real calls are money, and nobody should take others for them. */
export function Figures({ days }: { days: readonly DayUsage[] }) {
  const translate = useTranslations("usage");
  const parts = kinds
    .map((kind) => ({ kind, days: days.filter((part) => part.kind === kind) }))
    .filter((part) => part.days.length > 0);
  return (
    <section aria-label={translate("figures.title")} className="border-b bg-panel">
      <h2 className="sr-only">{translate("figures.title")}</h2>
      {parts.map((part) => (
        <KindFigures
          key={part.kind}
          kind={part.kind}
          days={part.days}
          sums={totalUsage(part.days)}
        />
      ))}
    </section>
  );
}
