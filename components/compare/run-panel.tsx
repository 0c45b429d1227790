"use client";

import { ColumnsBar } from "./columns/columns-bar";
import { RunBar } from "./run/run-bar";
import { useColumnPlans } from "./run/use-column-plans";

/** The columns, what a run would take, and the run button. */
export function RunPanel() {
  const plans = useColumnPlans();
  return (
    <section className="flex flex-col gap-2 border-b bg-panel p-3">
      <ColumnsBar plans={plans} />
      <RunBar plans={plans} />
    </section>
  );
}
