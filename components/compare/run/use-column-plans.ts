"use client";

import { useDeferredValue, useMemo } from "react";
import type { ColumnPlan } from "@/lib/client/run/run-plan";
import { ruleInUse } from "@/lib/client/run/token-estimator";
import { sharedWith } from "@/lib/client/workspace/column-choice";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import { useModels } from "@/lib/client/queries/use-models";
import { useTokenCorrections } from "@/lib/client/queries/use-token-corrections";
import { useColumnCounts } from "./use-column-counts";

/** What a run would send now, a plan a column. Lags behind fast typing rather than holding it up. */
export function useColumnPlans(): readonly ColumnPlan[] {
  const columns = useWorkspace((state) => state.columns);
  const inputs = useDeferredValue(useWorkspace((state) => state.inputs));
  const models = useModels();
  const corrections = useTokenCorrections();
  const planned = useMemo(
    () =>
      columns.map((choice) => ({
        choice,
        description: models.get(choice.model) ?? null,
        rule: ruleInUse(choice.model, corrections.get(choice.model)),
        sharedWith: sharedWith(columns, choice),
      })),
    [columns, models, corrections],
  );
  const counts = useColumnCounts(inputs, planned);
  return useMemo(
    () => planned.map((column, place) => ({ ...column, counts: counts?.[place] ?? null })),
    [planned, counts],
  );
}
