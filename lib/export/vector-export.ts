import { sparseTexts, type SparseVectorColumn } from "./sparse-texts";
import { csvRecord, csvStart, type Cell } from "./csv-record";
import { markFields, markNames, type ColumnMarks, type ExportInput } from "./export-marks";
import { floatText } from "./float-text";

/** One column with its vectors, in the order of the inputs. */
export type VectorColumn = DenseVectorColumn | SparseVectorColumn;

export interface DenseVectorColumn extends ColumnMarks {
  form: "dense";
  dimension: number;
  /** inputs × dimension, row-major. */
  vectors: Float32Array;
  /** Positions of inputs that have no vector, because they failed or were not sent yet. */
  missing: ReadonlySet<number>;
}

/**
 * All vectors as CSV, in chunks of one record: a record for every input of every column, with its
 * components in v0, v1, …; those of a shorter column end earlier. Where a column is sparse there is
 * `sparse`, which holds its pairs as `token_id:weight`, with spaces between them. An input without a
 * vector is there, with empty cells.
 */
export function* vectorsCsv(
  inputs: readonly ExportInput[],
  columns: readonly VectorColumn[],
  madeAt: Date,
): Generator<string> {
  const widest = columns.reduce((most, { dimension }) => Math.max(most, dimension ?? 0), 0);
  const names = Array.from({ length: widest }, (_, index) => `v${index}`);
  const sparse = columns.some(({ form }) => form === "sparse");
  yield csvStart + csvRecord([...recordNames, ...(sparse ? ["sparse"] : []), ...names]);
  for (const column of columns) {
    const marks = markCells(column, madeAt);
    for (const [position, input] of inputs.entries()) {
      const { id, label, text } = input;
      const pairs = column.form === "sparse" ? sparseTexts(column, position) : null;
      const joined = pairs?.map(([token, weight]) => `${token}:${weight}`).join(" ") ?? null;
      const cells = [...marks, position + 1, id, label, text, ...(sparse ? [joined] : [])];
      const head = csvRecord(cells).slice(0, -2);
      const components = column.form === "dense" ? (componentTexts(column, position) ?? []) : [];
      const padding = ",".repeat(widest - components.length);
      const body = components.map((component) => `,${component}`).join("");
      yield `${head}${body}${padding}\r\n`;
    }
  }
}

/**
 * The same as JSON Lines: `vector` holds the components, `sparse` of a sparse column the weight of
 * each token id; null where there is none.
 */
export function* vectorsJsonl(
  inputs: readonly ExportInput[],
  columns: readonly VectorColumn[],
  madeAt: Date,
): Generator<string> {
  for (const column of columns) {
    const marks = markFields(column, "measured", madeAt);
    for (const [position, { id, label, text }] of inputs.entries()) {
      const head = JSON.stringify({ ...marks, input: position + 1, id, label, text });
      yield `${head.slice(0, -1)},${vectorMember(column, position)}}\n`;
    }
  }
}

const recordNames = [...markNames, "input", "id", "label", "text"];

function markCells(column: VectorColumn, madeAt: Date): Cell[] {
  return Object.values(markFields(column, "measured", madeAt));
}

function vectorMember(column: VectorColumn, position: number): string {
  if (column.form === "sparse") {
    const pairs = sparseTexts(column, position);
    const members = pairs?.map(([token, weight]) => `"${token}":${weight}`).join(",");
    return `"sparse":${members === undefined ? "null" : `{${members}}`}`;
  }
  const components = componentTexts(column, position);
  return `"vector":${components === null ? "null" : `[${components.join(",")}]`}`;
}

/** Null when the input has no vector, or a component of it is no number. */
function componentTexts(column: DenseVectorColumn, position: number): string[] | null {
  if (column.missing.has(position)) return null;
  const start = position * column.dimension;
  const texts: string[] = [];
  for (let at = start; at < start + column.dimension; at++) {
    const text = floatText(column.vectors[at] ?? NaN);
    if (text === null) return null;
    texts.push(text);
  }
  return texts;
}
