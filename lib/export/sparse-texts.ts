import type { ColumnMarks } from "./export-marks";

/** A column with its sparse vectors, in the order of the inputs. */
export interface SparseVectorColumn extends ColumnMarks {
  form: "sparse";
  /** Row r has the entries from `starts[r]` to before `starts[r + 1]`. */
  rows: { starts: Uint32Array; ids: Uint32Array; weights: Float64Array };
  /** Positions of inputs that have no vector, because they failed or were not sent yet. */
  missing: ReadonlySet<number>;
}

/** The token ids of one input with their weights, as texts; null when it has no vector. */
export function sparseTexts(
  { rows, missing }: SparseVectorColumn,
  position: number,
): (readonly [token: number, weight: string])[] | null {
  if (missing.has(position)) return null;
  const [start, end] = [rows.starts[position] ?? 0, rows.starts[position + 1] ?? 0];
  return Array.from(rows.ids.subarray(start, end), (id, at) => {
    return [id, String(rows.weights[start + at] ?? 0)] as const;
  });
}
