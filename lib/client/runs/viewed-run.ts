import type { RunDocument } from "@/lib/contract/run-document";
import { inputKey } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnAnswers } from "../run/column-answers";
import type { ColumnState } from "../run/run-store";
import { columnKey, type ColumnChoice } from "../workspace/column-choice";
import { restoredAnswers } from "./run-answers";
import { shownPicture } from "./run-pictures";
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

/** A document made ready to be shown. Throws a `RunFormatError` where its vectors cannot be read. */
export function viewedRun(id: string, { head, binary }: RunDocument): ViewedRun {
  const inputs = head.inputs.map(({ id: inputId, text, label, picture }): TextInput => {
    const input = { id: inputId, text, label };
    return picture === null ? input : { ...input, image: shownPicture(picture, binary) };
  });
  const keys = inputs.map(inputKey);
  const answers = head.answers.map((stored) =>
    restoredAnswers(stored, (row) => keys[row] ?? "", binary),
  );
  const columns = head.columns.map(({ letter, model, role, dimension, cut }): ColumnChoice => ({
    letter,
    model,
    role,
    dimension,
    cut,
  }));
  const stateOf = (shown: number | null): ColumnState => ({
    run: null,
    answers: shown === null ? null : (answers[shown] ?? null),
    failures: new Map(),
    version: 1,
  });
  return {
    id,
    name: head.name,
    savedAt: head.savedAt,
    view: head.view,
    inputs,
    columns,
    states: Object.fromEntries(
      head.columns.map((column) => [columnKey(column), stateOf(column.answers)]),
    ),
    models: new Map(
      head.columns.flatMap(({ model, description }) =>
        description ? [[model, description] as const] : [],
      ),
    ),
    roundingError: roundingErrorOf(head.answers),
    thumbnails: new Set(
      head.inputs.flatMap(({ id: inputId, picture }) =>
        picture?.source === "data" && picture.stored === "thumbnail" ? [inputId] : [],
      ),
    ),
  };
}

/** The answers of a column of a run; null where it had none. */
export function answersOf({ states }: RunSource, choice: ColumnChoice): ColumnAnswers | null {
  return states[columnKey(choice)]?.answers ?? null;
}

function roundingErrorOf(answers: RunDocument["head"]["answers"]): number | null {
  const errors = answers.flatMap((one) => (one.form === "rounded" ? one.largestError : []));
  return errors.length === 0 ? null : Math.max(...errors);
}
