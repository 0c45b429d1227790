import type { RunDocument, RunHead } from "@/lib/contract/run-document";
import { RunFormatError } from "@/lib/contract/run-format-error";
import { inputKey } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { readAnswers, type ReadAnswers } from "./read-answers";
import { shownPicture } from "./run-pictures";

/** A run that was read and checked, without its inputs, in parts that a worker can post. */
export interface OpenedRun {
  name: string;
  savedAt: number;
  view: string;
  columns: RunHead["columns"];
  answers: readonly ReadAnswers[];
  /** The largest 1 − cosine by which rounding moved its vectors; null where they are as they came. */
  roundingError: number | null;
  /** Ids of the inputs of whose picture only a thumbnail was stored. */
  thumbnails: readonly string[];
}

/** Takes a document apart. Throws a {@link RunFormatError} where its vectors cannot be read. */
export function openedRun({ head, binary }: RunDocument): {
  inputs: TextInput[];
  run: OpenedRun;
} {
  const inputs = head.inputs.map(({ id, text, label, picture }): TextInput => {
    const input = { id, text, label };
    return picture === null ? input : { ...input, image: shownPicture(picture, binary) };
  });
  const keys = inputs.map(inputKey);
  for (const { rows } of head.answers) {
    if (new Set(rows.map((row) => keys[row])).size < rows.length)
      throw new RunFormatError("damaged", "two vectors of one content");
  }
  const { name, savedAt, view, columns } = head;
  const answers = head.answers.map((stored) => readAnswers(stored, binary));
  const roundingError = roundingErrorOf(head.answers);
  const thumbnails = head.inputs.flatMap(({ id, picture }) =>
    picture?.source === "data" && picture.stored === "thumbnail" ? [id] : [],
  );
  return {
    inputs,
    run: { name, savedAt, view, columns, answers, roundingError, thumbnails },
  };
}

function roundingErrorOf(answers: RunHead["answers"]): number | null {
  const errors = answers.flatMap((one) => (one.form === "rounded" ? one.largestError : []));
  return errors.length === 0 ? null : Math.max(...errors);
}
