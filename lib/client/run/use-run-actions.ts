"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { correctionsQuery } from "../queries/corrections-query";
import { modelsQuery } from "../queries/models-query";
import { useTokenCorrections } from "../queries/use-token-corrections";
import { cancelRun, columnState, startRun, useRuns } from "./run-store";
import { distinctInputs, inputsToSend } from "./inputs-to-send";
import { tokenEstimator } from "./token-estimator";
import { keepColumn } from "../storage/keep-workspace";
import type { ColumnChoice } from "../workspace/column-choice";
import { useWorkspace } from "../workspace/workspace-store";

export interface RunActions {
  /** Sends, for every column, the inputs that it has no vector for. */
  run: () => void;
  /** The same for one column. */
  retry: (choice: ColumnChoice) => void;
  /** Cancels one column, or all; what has arrived stays. */
  cancel: (choice?: ColumnChoice) => void;
}

/** Starting, retrying and cancelling runs of this tab's workspace. */
export function useRunActions(): RunActions {
  const queryClient = useQueryClient();
  useQuery(modelsQuery);
  const corrections = useTokenCorrections();
  const start = useCallback(
    (choices: readonly ColumnChoice[]) => {
      const models = queryClient.getQueryData(modelsQuery.queryKey)?.models ?? [];
      const inputs = distinctInputs(useWorkspace.getState().inputs);
      const tasks = choices.map((choice) => {
        const description = models.find(({ reference }) => reference === choice.model) ?? null;
        const state = columnState(useRuns.getState(), choice);
        return {
          choice,
          inputs: inputsToSend(inputs, state, description),
          estimate: tokenEstimator(choice.model, corrections.get(choice.model)),
        };
      });
      void startRun(tasks, keepColumn).finally(() => {
        void queryClient.invalidateQueries({ queryKey: correctionsQuery.queryKey });
      });
    },
    [queryClient, corrections],
  );
  return useMemo(
    () => ({
      run: () => start(useWorkspace.getState().columns),
      retry: (choice) => start([choice]),
      cancel: cancelRun,
    }),
    [start],
  );
}
