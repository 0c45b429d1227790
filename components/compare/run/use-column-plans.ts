"use client";

import { useDeferredValue, useMemo } from "react";
import { planColumn, type ColumnPlan } from "@/lib/client/run/run-plan";
import { columnState, useRuns } from "@/lib/client/run/run-store";
import { acceptedInputs, distinctInputs, inputsToSend } from "@/lib/client/run/inputs-to-send";
import { tokenEstimator } from "@/lib/client/run/token-estimator";
import { sharedWith } from "@/lib/client/workspace/column-choice";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import { useModels } from "@/lib/client/queries/use-models";
import { useTokenCorrections } from "@/lib/client/queries/use-token-corrections";

/** What a run would send now, a plan a column. Lags behind fast typing rather than holding it up. */
export function useColumnPlans(): readonly ColumnPlan[] {
  const columns = useWorkspace((state) => state.columns);
  const listed = useDeferredValue(useWorkspace((state) => state.inputs));
  const runs = useDeferredValue(useRuns());
  const models = useModels();
  const corrections = useTokenCorrections();
  const inputs = useMemo(() => distinctInputs(listed), [listed]);
  return useMemo(
    () =>
      columns.map((choice) => {
        const description = models.get(choice.model) ?? null;
        const missing = inputsToSend(inputs, columnState(runs, choice), description);
        const notForModel = inputs.length - acceptedInputs(inputs, description).length;
        const shared = sharedWith(columns, choice);
        const toSend = shared === null ? missing : [];
        const estimate = tokenEstimator(choice.model, corrections.get(choice.model));
        const plan = planColumn(choice, description, toSend, estimate, notForModel);
        return { ...plan, sharedWith: shared };
      }),
    [columns, models, corrections, runs, inputs],
  );
}
