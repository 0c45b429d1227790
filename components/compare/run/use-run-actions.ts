"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { modelsQuery } from "@/lib/client/queries/models-query";
import { cancelRun, columnState, startRun, useRuns } from "@/lib/client/run/run-store";
import { distinctTexts, textsToSend } from "@/lib/client/run/texts-to-send";
import { tokenEstimator } from "@/lib/client/run/token-estimator";
import { keepColumn } from "@/lib/client/storage/keep-workspace";
import type { ColumnChoice } from "@/lib/client/workspace/column-choice";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";

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
  const start = useCallback(
    (choices: readonly ColumnChoice[]) => {
      const models = queryClient.getQueryData(modelsQuery.queryKey)?.models ?? [];
      const texts = distinctTexts(useWorkspace.getState().inputs);
      const tasks = choices.map((choice) => {
        const kind = models.find(({ reference }) => reference === choice.model)?.kind ?? null;
        const state = columnState(useRuns.getState(), choice);
        return {
          choice,
          texts: textsToSend(texts, state, kind),
          estimate: tokenEstimator(choice.model),
        };
      });
      void startRun(tasks, keepColumn);
    },
    [queryClient],
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
