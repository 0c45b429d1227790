"use client";

import { useQueryState } from "nuqs";
import { useMemo } from "react";
import type { ShownAnswers } from "@/lib/client/run/column-answers";
import { cutAnswers } from "@/lib/client/run/cut-answers";
import { isActive, type ColumnRun } from "@/lib/client/run/column-run";
import { columnState, type ColumnState } from "@/lib/client/run/run-store";
import { sharedWith, shownKey, type ColumnChoice } from "@/lib/client/workspace/column-choice";
import type { ApiError } from "@/lib/contract/api-error";
import type { Kind } from "@/lib/contract/kind";
import { splitModelReference } from "@/lib/contract/model-reference";
import type { ModelDescription } from "@/lib/contract/models-answer";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnLetter } from "@/lib/maths/column-colours";
import type { SparseMeasure } from "@/lib/maths/sparse/sparse-vector";
import { sampledVectors, type SampledVectors } from "./sampled-vectors";
import { useViewSource } from "./use-view-source";
import { measureParam } from "../view-params";
import { matrixRows } from "./similarity-store";

/** A column with all that the views draw of it. */
export interface ViewColumn {
  choice: ColumnChoice;
  /** Identifies the vectors that it shows. */
  key: string;
  /** Of its scores: a sparse column may be scored by the dot product, all others by the cosine. */
  measure: SparseMeasure;
  /** Identifies the scores that it shows. */
  scoreKey: string;
  /** The model's id, without its provider. */
  name: string;
  description: ModelDescription | null;
  /** Of the vectors that it has; before there are any, of those that would come now. */
  kind: Kind | null;
  run: ColumnRun | null;
  active: boolean;
  failures: ReadonlyMap<string, ApiError>;
  answers: ShownAnswers | null;
  /** The column before it whose run served it too; null when it has its own. */
  sharedWith: ColumnLetter | null;
  /** Counts the changes of `answers`. */
  version: number;
  /** Its vectors for the inputs, or a stated sample of them; null while it has none. */
  vectors: SampledVectors | null;
}

export interface ViewContent {
  inputs: readonly TextInput[];
  columns: readonly ViewColumn[];
}

/** The inputs and columns that the views show: those of the run that is viewed, else the workspace's. */
export function useViewColumns(): ViewContent {
  const { inputs, choices, runs, models, keyStart } = useViewSource();
  const [sparseMeasure] = useQueryState("measure", measureParam);
  const columns = useMemo(
    () =>
      choices.map((choice): ViewColumn => {
        const state = columnState(runs, choice);
        const { run, failures, version } = state;
        const answers = shownAnswers(state, choice);
        const measure = answers?.form === "sparse" ? sparseMeasure : "cosine";
        const key = `${keyStart}${shownKey(choice)}`;
        const description = models.get(choice.model) ?? null;
        const vectors = answers && sampledVectors(answers, version, inputs, matrixRows);
        return {
          choice,
          key,
          measure,
          scoreKey: `${key}|${measure}`,
          name: splitModelReference(choice.model).modelId,
          description,
          kind: answers?.kind ?? run?.kind ?? description?.kind ?? null,
          run,
          active: isActive(run ?? undefined),
          failures,
          answers,
          sharedWith: sharedWith(choices, choice),
          version,
          vectors: vectors && vectors.presentCount > 0 ? vectors : null,
        };
      }),
    [choices, runs, models, inputs, sparseMeasure, keyStart],
  );
  return useMemo(() => ({ inputs, columns }), [inputs, columns]);
}

/** A column's vectors, cut where it is: those of its key, which other columns may share. */
function shownAnswers({ answers }: ColumnState, { cut }: ColumnChoice): ShownAnswers | null {
  return cut !== null && answers?.form === "dense" ? cutAnswers(answers, cut) : answers;
}
