import { countSparseRows, type SparseRows } from "./sparse-rows";

/** Sparse rows as a matrix over the tokens that any of them has. */
export interface DenseRows {
  /** n × dimension, row after row. */
  vectors: Float32Array<ArrayBuffer>;
  /** The number of different tokens; 1 where there is none, so that every row has a place. */
  dimension: number;
}

/** The number of different tokens in all rows. */
export function vocabularySize({ ids }: Pick<SparseRows, "ids">): number {
  return new Set(ids).size;
}

/**
 * The rows over their union vocabulary, tokens in the order of their ids: dot products and cosines
 * stay as they are. The caller limits the size, n × {@link vocabularySize} float32.
 */
export function overUnionVocabulary(rows: SparseRows): DenseRows {
  const n = countSparseRows(rows);
  const tokens = new Map([...new Set(rows.ids)].sort((a, b) => a - b).map((id, at) => [id, at]));
  const dimension = Math.max(1, tokens.size);
  const vectors = new Float32Array(n * dimension);
  for (let row = 0; row < n; row++) {
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++) {
      vectors[row * dimension + (tokens.get(rows.ids[at]!) ?? 0)] = rows.weights[at]!;
    }
  }
  return { vectors, dimension };
}
