import { csvRecord, csvStart, type Cell } from "./csv-record";
import { markFields, markNames, type ColumnMarks, type ExportInput } from "./export-marks";
import { floatText } from "./float-text";

/** One column with its vectors: inputs × dimension, row-major, in the order of the inputs. */
export interface VectorColumn extends ColumnMarks {
  vectors: Float32Array;
  /** Positions of inputs that have no vector, because they failed or were not sent yet. */
  missing: ReadonlySet<number>;
}

/**
 * All vectors as CSV, in chunks of one record: a record for every input of every column, with its
 * components in v0, v1, …; those of a shorter column end earlier. An input without a vector is there,
 * with empty components.
 */
export function* vectorsCsv(
  inputs: readonly ExportInput[],
  columns: readonly VectorColumn[],
  madeAt: Date,
): Generator<string> {
  const widest = columns.reduce((most, column) => Math.max(most, column.dimension), 0);
  const names = Array.from({ length: widest }, (_, index) => `v${index}`);
  yield csvStart + csvRecord([...recordNames, ...names]);
  for (const column of columns) {
    const marks = markCells(column, madeAt);
    for (const [position, input] of inputs.entries()) {
      const { id, label, text } = input;
      const head = csvRecord([...marks, position + 1, id, label, text]).slice(0, -2);
      const components = componentTexts(column, position) ?? [];
      const padding = ",".repeat(widest - components.length);
      const body = components.map((component) => `,${component}`).join("");
      yield `${head}${body}${padding}\r\n`;
    }
  }
}

/** The same as JSON Lines; `vector` is null where there is none. */
export function* vectorsJsonl(
  inputs: readonly ExportInput[],
  columns: readonly VectorColumn[],
  madeAt: Date,
): Generator<string> {
  for (const column of columns) {
    const marks = markFields(column, "measured", madeAt);
    for (const [position, { id, label, text }] of inputs.entries()) {
      const head = JSON.stringify({ ...marks, input: position + 1, id, label, text });
      const components = componentTexts(column, position);
      const vector = components === null ? "null" : `[${components.join(",")}]`;
      yield `${head.slice(0, -1)},"vector":${vector}}\n`;
    }
  }
}

const recordNames = [...markNames, "input", "id", "label", "text"];

function markCells(column: VectorColumn, madeAt: Date): Cell[] {
  return Object.values(markFields(column, "measured", madeAt));
}

/** Null when the input has no vector, or a component of it is no number. */
function componentTexts(column: VectorColumn, position: number): string[] | null {
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
