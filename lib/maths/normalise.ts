import { countRows } from "./vector-rows";

/** Unit vectors, and a mask of the rows that have no direction. */
export type NormalisedRows = {
  /** n × dimension; every row has length 1, or is all 0 where `zeroRows` is 1. */
  vectors: Float32Array<ArrayBuffer>;
  /** n bytes: 1 where the row was zero or held NaN or an infinity, so that its similarity is unknown. */
  zeroRows: Uint8Array<ArrayBuffer>;
};

/**
 * Scales every row of an n × dimension matrix to Euclidean length 1. The input stays as it is.
 * Norms are summed in double precision, so rows as small or as large as float32 allows are exact.
 */
export function normaliseRows(vectors: Float32Array, dimension: number): NormalisedRows {
  const rows = countRows(vectors, dimension);
  const unit = new Float32Array(vectors.length);
  const zeroRows = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const start = row * dimension;
    const norm = rowNorm(vectors, start, dimension);
    if (norm === 0 || !Number.isFinite(norm)) {
      zeroRows[row] = 1;
      continue;
    }
    for (let at = start; at < start + dimension; at++) unit[at] = vectors[at]! / norm;
  }
  return { vectors: unit, zeroRows };
}

/** Euclidean length of the `dimension` values from `start`; NaN or infinite when one of them is. */
export function rowNorm(vectors: Float32Array, start: number, dimension: number): number {
  let sum = 0;
  for (let at = start; at < start + dimension; at++) sum += vectors[at]! * vectors[at]!;
  return Math.sqrt(sum);
}
