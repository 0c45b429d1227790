import { dotProducts } from "./dot-products";
import { normaliseRows } from "./normalise";
import { countRows } from "./vector-rows";

/** Cosine similarities of every pair of rows. */
export type CosineMatrix = {
  /** n × n, row after row, symmetric, in [-1, 1], 1 on the diagonal; 0 in the rows of `zeroRows`. */
  matrix: Float32Array<ArrayBuffer>;
  /**
   * n bytes: 1 where a vector is zero or not finite. A zero vector has no direction, so its
   * similarity is unknown: its cells hold 0 only to stay free of NaN and must not be shown as 0.
   */
  zeroRows: Uint8Array<ArrayBuffer>;
};

/** Rows of one block; 32 rows of 1,024 float32 are 128 kB, which stays in the second-level cache. */
const BLOCK = 32;

/**
 * The cosine similarity of every pair of rows of an n × dimension matrix, in O(n² · dimension).
 * Only the upper triangle is computed, block by block, and mirrored.
 */
export function cosineMatrix(vectors: Float32Array, dimension: number): CosineMatrix {
  const n = countRows(vectors, dimension);
  const unit = normaliseRows(vectors, dimension);
  const matrix = new Float32Array(n * n);
  for (let top = 0; top < n; top += BLOCK) {
    const bottom = Math.min(n, top + BLOCK);
    for (let left = top; left < n; left += BLOCK) {
      const right = Math.min(n, left + BLOCK);
      for (let row = top; row < bottom; row++) {
        const first = Math.max(left, row);
        dotProducts(unit.vectors, dimension, row, first, right, matrix, row * n + first);
      }
    }
  }
  clampAndMirror(matrix, n, unit.zeroRows);
  return { matrix, zeroRows: unit.zeroRows };
}

function clampAndMirror(matrix: Float32Array, n: number, zeroRows: Uint8Array): void {
  for (let row = 0; row < n; row++) {
    matrix[row * n + row] = zeroRows[row] === 1 ? 0 : 1;
    for (let column = row + 1; column < n; column++) {
      const value = Math.max(-1, Math.min(1, matrix[row * n + column]!));
      matrix[row * n + column] = value;
      matrix[column * n + row] = value;
    }
  }
}
