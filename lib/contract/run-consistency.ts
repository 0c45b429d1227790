import type { RunAnswers, RunHead, RunPart } from "./run-document";
import { RunFormatError } from "./run-format-error";

/**
 * Checks what a schema cannot see: that columns point at answers, rows at inputs, and parts into the binary
 * part, with the lengths that follow from rows and dimension. Throws a {@link RunFormatError} "damaged".
 */
export function checkParts(head: RunHead, binaryBytes: number): void {
  const { inputs, columns, answers } = head;
  const inside = ({ at, bytes }: RunPart): boolean => at + bytes <= binaryBytes;
  for (const { answers: shown } of columns) {
    if (shown !== null && shown >= answers.length)
      damaged("a column shows answers that are missing");
  }
  for (const { picture } of inputs) {
    if (picture?.source === "data" && !inside(picture.content)) damaged("a picture is cut off");
  }
  for (const one of answers) {
    if (!ascending(one.rows, inputs.length)) damaged("vectors of inputs that are missing");
    if (!partsOf(one).every(inside)) damaged("vectors are cut off");
    if (!fitting(one)) damaged("vectors of another length than stated");
  }
}

function partsOf(answers: RunAnswers): RunPart[] {
  switch (answers.form) {
    case "dense":
      return [answers.vectors];
    case "rounded":
      return [answers.scales, answers.levels];
    case "sparse":
      return [answers.starts, answers.ids, answers.weights];
  }
}

function fitting(answers: RunAnswers): boolean {
  const rows = answers.rows.length;
  switch (answers.form) {
    case "dense":
      return answers.vectors.bytes === rows * answers.dimension * 4;
    case "rounded":
      return answers.scales.bytes === rows * 4 && answers.levels.bytes === rows * answers.dimension;
    case "sparse":
      return (
        answers.starts.bytes === (rows + 1) * 4 &&
        answers.ids.bytes % 4 === 0 &&
        answers.weights.bytes === answers.ids.bytes * 2
      );
  }
}

function ascending(rows: readonly number[], end: number): boolean {
  return rows.every((row, at) => row < end && (at === 0 || row > (rows[at - 1] ?? row)));
}

function damaged(detail: string): never {
  throw new RunFormatError("damaged", detail);
}
