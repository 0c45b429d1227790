"use client";

import { RotateCw, Square } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { isActive, type ColumnRun } from "@/lib/client/run/column-run";
import { columnState, useRuns } from "@/lib/client/run/run-store";
import type { ColumnPlan } from "@/lib/client/run/run-plan";
import { Hint } from "@/components/ui/hint";
import { IconButton } from "@/components/ui/icon-button";
import { useRunActions } from "@/lib/client/run/use-run-actions";
import { AccountsOut } from "./accounts-out";
import { RetryCountdown } from "./retry-countdown";

/** The lowest line of a column's card: what is to come, how far it is, or how it ended. */
export function ColumnStatus({ plan }: { plan: ColumnPlan }) {
  const translate = useTranslations("columns");
  const { retry, cancel } = useRunActions();
  const { run } = useRuns((state) => columnState(state, plan.choice));
  const active = isActive(run);
  const notForModel = plan.counts?.notForModel ?? 0;
  const missing = plan.counts !== null && plan.counts.inputs > 0;
  return (
    // Beside the selects of a narrow card it takes two lines, whose room is kept.
    <div className="flex min-h-7 min-w-0 flex-1 items-center gap-1.5 text-secondary text-text-2 max-[700px]:min-h-9 max-[700px]:justify-end max-[700px]:text-right">
      <span
        className="min-w-0 text-balance wrap-anywhere break-keep tabular min-[701px]:flex-1"
        role={active ? undefined : "status"}
      >
        <StatusText plan={plan} run={run} />
      </span>
      {run && run.accountsOut.size > 0 && <AccountsOut accounts={run.accountsOut} />}
      {notForModel > 0 && (
        <Hint text={translate("status.notForModelHint")}>
          <span className="shrink-0">
            <span className="max-[700px]:hidden">
              {translate("status.notForModel", { count: notForModel })}
            </span>
            <span className="min-[701px]:hidden">
              {translate("status.notForModelShort", { count: notForModel })}
            </span>
          </span>
        </Hint>
      )}
      {active && (
        <IconButton label={translate("status.cancelColumn")} onClick={() => cancel(plan.choice)}>
          <Square size={12} aria-hidden />
        </IconButton>
      )}
      {!active && run && missing && (
        <IconButton label={translate("status.retryColumn")} onClick={() => retry(plan.choice)}>
          <RotateCw size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

function StatusText({ plan, run }: { plan: ColumnPlan; run: ColumnRun | null }) {
  const translate = useTranslations("columns");
  const format = useFormatter();
  if (run && isActive(run)) {
    if (run.phase === "waiting") return translate("status.waiting", { total: run.total });
    if (run.pause) return <RetryCountdown pause={run.pause} />;
    return translate("status.running", {
      done: run.done,
      total: run.total,
      batchesDone: run.batchesDone,
      batches: run.batches,
      retries: run.retries,
    });
  }
  if (plan.sharedWith !== null) return translate("status.shared", { letter: plan.sharedWith });
  const { counts } = plan;
  if (counts === null) return translate("status.estimating");
  if (run && run.failed > 0 && counts.inputs > 0) {
    return (
      <span className="text-red">
        ✕ {translate("status.failed", { failed: run.failed, total: run.total })}
      </span>
    );
  }
  if (run?.phase === "cancelled" && counts.inputs > 0) {
    return translate("status.cancelled", { done: run.done, total: run.total });
  }
  if (counts.inputs === 0 && run?.endedAt) {
    const seconds = format.number((run.endedAt - run.startedAt) / 1_000, {
      maximumSignificantDigits: 2,
    });
    const { done, retries, cached } = run;
    return translate("status.done", { done, seconds, retries, cached });
  }
  if (counts.inputs === 0) return translate("status.complete");
  return translate("status.planned", {
    inputs: counts.inputs,
    requests: counts.requests,
    tokens: counts.estimatedTokens,
    pictures: counts.pictures,
  });
}
