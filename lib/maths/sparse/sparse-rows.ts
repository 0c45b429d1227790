/** Sparse vectors one after another: row r has the entries from `starts[r]` to before `starts[r + 1]`. */
export interface SparseRows {
  /** n + 1 offsets, ascending, from 0 to the number of entries. */
  starts: Uint32Array<ArrayBuffer>;
  /** Token ids, strictly ascending within a row. */
  ids: Uint32Array<ArrayBuffer>;
  /** The weight of each id, in the digits that the service gave it. */
  weights: Float64Array<ArrayBuffer>;
}

/** One sparse vector: ids strictly ascending, with their weights. */
export interface SparseVector {
  ids: Uint32Array;
  weights: Float64Array;
}

/** The number of rows. */
export function countSparseRows({ starts }: Pick<SparseRows, "starts">): number {
  return Math.max(0, starts.length - 1);
}

/** One row, without a copy. */
export function sparseRow({ starts, ids, weights }: SparseRows, row: number): SparseVector {
  const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
  return { ids: ids.subarray(start, end), weights: weights.subarray(start, end) };
}

/** Lays vectors one after another. */
export function sparseRowsOf(vectors: readonly SparseVector[]): SparseRows {
  const starts = new Uint32Array(vectors.length + 1);
  vectors.forEach(({ ids }, row) => (starts[row + 1] = starts[row]! + ids.length));
  const entries = starts[vectors.length] ?? 0;
  const ids = new Uint32Array(entries);
  const weights = new Float64Array(entries);
  vectors.forEach((vector, row) => {
    ids.set(vector.ids, starts[row]!);
    weights.set(vector.weights, starts[row]!);
  });
  return { starts, ids, weights };
}
