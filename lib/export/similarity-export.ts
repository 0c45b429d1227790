import { csvRecord, csvStart } from "./csv-record";
import { markFields, markNames, type ColumnMarks, type ExportInput } from "./export-marks";
import { floatText } from "./float-text";

/** The scores of one column between the shown inputs: n × n, row-major. */
export interface SimilarityMatrix extends ColumnMarks {
  measure: keyof typeof measureNames;
  /** NaN where one of the two inputs has no vector. */
  similarities: Float32Array;
}

/** An input of the matrix with its place among all inputs, since a large run shows a sample. */
export interface MatrixInput extends ExportInput {
  /** From 0. */
  position: number;
}

/**
 * The matrices as CSV, in chunks of one record: a record for every row of every column's matrix;
 * `to_17` is the similarity to input 17. `inputs_total` tells a sample from the whole.
 */
export function* similarityCsv(
  inputs: readonly MatrixInput[],
  matrices: readonly SimilarityMatrix[],
  inputsTotal: number,
  madeAt: Date,
): Generator<string> {
  const names = inputs.map((input) => `to_${input.position + 1}`);
  yield csvStart + csvRecord([...recordNames, ...names]);
  for (const matrix of matrices) {
    const marks = Object.values(similarityMarks(matrix, inputs.length, inputsTotal, madeAt));
    for (const [row, { position, id, label, text }] of inputs.entries()) {
      const head = csvRecord([...marks, position + 1, id, label, text]).slice(0, -2);
      const cells = rowTexts(matrix, row, inputs.length);
      yield `${head}${cells.map((cell) => `,${cell ?? ""}`).join("")}\r\n`;
    }
  }
}

/** The same as JSON Lines: `to` holds the input numbers of `similarities`; unknown ones are null. */
export function* similarityJsonl(
  inputs: readonly MatrixInput[],
  matrices: readonly SimilarityMatrix[],
  inputsTotal: number,
  madeAt: Date,
): Generator<string> {
  const to = JSON.stringify(inputs.map((input) => input.position + 1));
  for (const matrix of matrices) {
    const marks = similarityMarks(matrix, inputs.length, inputsTotal, madeAt);
    for (const [row, { position, id, label, text }] of inputs.entries()) {
      const head = JSON.stringify({ ...marks, input: position + 1, id, label, text }).slice(0, -1);
      const cells = rowTexts(matrix, row, inputs.length).map((cell) => cell ?? "null");
      yield `${head},"to":${to},"similarities":[${cells.join(",")}]}\n`;
    }
  }
}

const recordNames = [
  ...markNames,
  "measure",
  "inputs_shown",
  "inputs_total",
  "input",
  "id",
  "label",
  "text",
];

const measureNames = { cosine: "cosine similarity", dot: "dot product" } as const;

function similarityMarks(matrix: SimilarityMatrix, shown: number, total: number, madeAt: Date) {
  const marks = markFields(matrix, "measured", madeAt);
  return {
    ...marks,
    measure: measureNames[matrix.measure],
    inputs_shown: shown,
    inputs_total: total,
  };
}

function rowTexts(matrix: SimilarityMatrix, row: number, size: number): (string | null)[] {
  const cells = matrix.similarities.subarray(row * size, (row + 1) * size);
  return Array.from(cells, floatText);
}
