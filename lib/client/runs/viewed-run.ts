import type { RunDocument } from "@/lib/contract/run-document";
import { inputKey } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnAnswers } from "../run/column-answers";
import type { ColumnState } from "../run/run-store";
import { columnKey, type ColumnChoice } from "../workspace/column-choice";
import { openedRun, type OpenedRun } from "./opened-run";
import { answersFrom } from "./read-answers";
import type { RunSource } from "./run-of-workspace";

/** A run that is shown as it was saved, apart from the workspace. */
export interface ViewedRun extends RunSource {
  /** Tells its vectors from those of other runs in what views keep. */
  id: string;
  name: string;
  savedAt: number;
  view: string;
  /** The largest 1 − cosine by which rounding moved its vectors; null where they are as they came. */
  roundingError: number | null;
  /** Ids of the inputs of whose picture only a thumbnail was stored. */
  thumbnails: ReadonlySet<string>;
}

/** A small document made ready to be shown, at once. Throws a `RunFormatError` where its vectors cannot be read. */
export function viewedRun(id: string, document: RunDocument): ViewedRun {
  const { inputs, run } = openedRun(document);
  return viewedFrom(id, inputs, run);
}

/** A run that was read elsewhere, made ready to be shown. */
export function viewedFrom(id: string, inputs: readonly TextInput[], run: OpenedRun): ViewedRun {
  const keys = inputs.map(inputKey);
  const answers = run.answers.map((read) => answersFrom(read, keys));
  const stateOf = (shown: number | null): ColumnState => ({
    run: null,
    answers: shown === null ? null : (answers[shown] ?? null),
    failures: new Map(),
    version: 1,
  });
  const { name, savedAt, view, roundingError } = run;
  return {
    id,
    name,
    savedAt,
    view,
    inputs,
    columns: run.columns.map(({ letter, model, role, dimension, cut }): ColumnChoice => {
      return { letter, model, role, dimension, cut };
    }),
    states: Object.fromEntries(
      run.columns.map((column) => [columnKey(column), stateOf(column.answers)]),
    ),
    models: new Map(
      run.columns.flatMap(({ model, description }) =>
        description ? [[model, description] as const] : [],
      ),
    ),
    roundingError,
    thumbnails: new Set(run.thumbnails),
  };
}

/** The answers of a column of a run; null where it had none. */
export function answersOf({ states }: RunSource, choice: ColumnChoice): ColumnAnswers | null {
  return states[columnKey(choice)]?.answers ?? null;
}
