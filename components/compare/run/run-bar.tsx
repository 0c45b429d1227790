"use client";

import { Play, Square } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { isActive } from "@/lib/client/run/column-run";
import type { ColumnPlan } from "@/lib/client/run/run-plan";
import { columnState, useRuns } from "@/lib/client/run/run-store";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import { Button } from "@/components/ui/button";
import { modifierName } from "@/components/ui/modifier-name";
import { useShortcut } from "@/components/ui/use-shortcut";
import { AddColumn } from "../columns/add-column";
import { CacheToggle } from "./cache-toggle";
import { PlanSummary } from "./plan-summary";
import { useRunActions } from "@/lib/client/run/use-run-actions";

const button = "min-w-36 max-[700px]:order-2 max-[700px]:w-full";

/** What a run would take, and the button that starts or cancels it. */
export function RunBar({ plans }: { plans: readonly ColumnPlan[] }) {
  const translate = useTranslations("columns");
  const { run, cancel } = useRunActions();
  const runs = useRuns();
  const inputCount = useWorkspace((state) => state.inputs.length);
  const running = plans.filter(({ choice }) => isActive(columnState(runs, choice).run));
  // While it is being counted there may be something: a run sends what is missing, if anything is.
  const toSend = plans.some(({ counts }) => counts === null || counts.inputs > 0);
  const active = running.length > 0;
  const ready = inputCount > 0 && toSend && !active;
  useShortcut("mod+enter", () => (ready ? run() : undefined));
  useRunningTitle(running.length);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <AddColumn />
      <div className="min-w-0 flex-1 basis-64 max-[700px]:order-1 max-[700px]:basis-full">
        <PlanSummary plans={plans} inputCount={inputCount} />
      </div>
      <div className="max-[700px]:ml-auto">
        <CacheToggle />
      </div>
      {active ? (
        <Button look="danger" className={button} onClick={() => cancel()}>
          <Square size={12} aria-hidden />
          {translate("cancel")}
        </Button>
      ) : (
        <Button look="primary" className={button} disabled={!ready} onClick={run}>
          <Play size={12} aria-hidden />
          {translate(toSend || inputCount === 0 ? "run" : "upToDate")}
          <kbd className="font-sans pointer-coarse:hidden">{modifierName()} ↵</kbd>
        </Button>
      )}
    </div>
  );
}

/** Says in the page's title how many columns run, so that another tab shows it. */
function useRunningTitle(count: number): void {
  const translate = useTranslations("columns");
  const prefix = count > 0 ? translate("titleRunning", { count }) : null;
  useEffect(() => {
    if (prefix === null) return;
    const title = document.title;
    document.title = `${prefix} – Embedscope`;
    return () => {
      document.title = title;
    };
  }, [prefix]);
}
