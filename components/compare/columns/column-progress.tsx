"use client";

import { useTranslations } from "next-intl";
import { isActive } from "@/lib/client/run/column-run";
import type { ColumnPlan } from "@/lib/client/run/run-plan";
import { columnState, useRuns } from "@/lib/client/run/run-store";

/** The line at the foot of a card that fills while its column runs. */
export function ColumnProgress({ plan }: { plan: ColumnPlan }) {
  const translate = useTranslations("columns");
  const { run } = useRuns((state) => columnState(state, plan.choice));
  const active = isActive(run);
  const share = run && run.total > 0 ? ((run.done + run.failed) / run.total) * 100 : 0;
  return (
    <div
      className="h-0.5 overflow-hidden rounded bg-line"
      {...(active && {
        role: "progressbar",
        "aria-label": translate("status.progress"),
        "aria-valuenow": Math.round(share),
        "aria-valuemin": 0,
        "aria-valuemax": 100,
      })}
    >
      <div
        className={run?.failed ? "h-full bg-red" : "h-full bg-accent"}
        style={{ width: `${share}%`, transition: "width 120ms linear" }}
      />
    </div>
  );
}
