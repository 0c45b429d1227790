import { normaliseRows, type NormalisedRows } from "./normalise";
import { countRows } from "./vector-rows";

/**
 * Keeps the first `kept` components of every row and scales the rest to length 1 again, which is
 * how a model trained with Matryoshka representation learning (Kusupati et al. 2022,
 * https://arxiv.org/abs/2205.13147) is used at a smaller dimension.
 * A row whose kept part is all 0 is marked in `zeroRows`.
 * Throws a RangeError unless 1 ≤ kept ≤ dimension.
 */
export function matryoshkaCut(
  vectors: Float32Array,
  dimension: number,
  kept: number,
): NormalisedRows {
  const rows = countRows(vectors, dimension);
  if (!Number.isInteger(kept) || kept < 1 || kept > dimension) {
    throw new RangeError(`can keep 1 to ${dimension} components of a vector, not ${kept}`);
  }
  const cut = new Float32Array(rows * kept);
  for (let row = 0; row < rows; row++) {
    cut.set(vectors.subarray(row * dimension, row * dimension + kept), row * kept);
  }
  return normaliseRows(cut, kept);
}
