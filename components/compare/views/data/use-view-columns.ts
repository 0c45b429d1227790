"use client";

import { useMemo } from "react";
import type { ColumnAnswers } from "@/lib/client/run/column-answers";
import { isActive, type ColumnRun } from "@/lib/client/run/column-run";
import { columnState } from "@/lib/client/run/run-store";
import { columnKey, type ColumnChoice } from "@/lib/client/workspace/column-choice";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import type { ApiError } from "@/lib/contract/api-error";
import type { Kind } from "@/lib/contract/kind";
import { splitModelReference } from "@/lib/contract/model-reference";
import type { ModelDescription } from "@/lib/contract/models-answer";
import type { TextInput } from "@/lib/inputs/text-input";
import { useModels } from "@/lib/client/queries/use-models";
import { sampledVectors, type SampledVectors } from "./sampled-vectors";
import { useSettledRuns } from "./settled-runs";
import { matrixRows } from "./similarity-store";

/** A column with all that the views draw of it. */
export interface ViewColumn {
  choice: ColumnChoice;
  key: string;
  /** The model's id, without its provider. */
  name: string;
  description: ModelDescription | null;
  /** Of the vectors that it has; before there are any, of those that would come now. */
  kind: Kind | null;
  run: ColumnRun | null;
  active: boolean;
  failures: ReadonlyMap<string, ApiError>;
  answers: ColumnAnswers | null;
  /** Counts the changes of `answers`. */
  version: number;
  /** Its vectors for the inputs, or a stated sample of them; null while it has none. */
  vectors: SampledVectors | null;
}

export interface ViewContent {
  inputs: readonly TextInput[];
  columns: readonly ViewColumn[];
}

/** The inputs and columns that the views show, at the slow beat of {@link useSettledRuns}. */
export function useViewColumns(): ViewContent {
  const inputs = useWorkspace((state) => state.inputs);
  const choices = useWorkspace((state) => state.columns);
  const runs = useSettledRuns();
  const models = useModels();
  const columns = useMemo(
    () =>
      choices.map((choice): ViewColumn => {
        const { run, answers, failures, version } = columnState(runs, choice);
        const description = models.get(choice.model) ?? null;
        const vectors = answers && sampledVectors(answers, version, inputs, matrixRows);
        return {
          choice,
          key: columnKey(choice),
          name: splitModelReference(choice.model).modelId,
          description,
          kind: answers?.kind ?? run?.kind ?? description?.kind ?? null,
          run,
          active: isActive(run ?? undefined),
          failures,
          answers,
          version,
          vectors: vectors && vectors.presentCount > 0 ? vectors : null,
        };
      }),
    [choices, runs, models, inputs],
  );
  return useMemo(() => ({ inputs, columns }), [inputs, columns]);
}
