import type { CosineMatrix } from "../cosine-matrix";
import type { Kernels } from "./create-kernels";
import { loadUnitRows } from "./kernel-rows";

/** Rows of one block; two blocks of 32 × 1,024 float32 stay in the second-level cache. */
const BLOCK = 32;

/**
 * `cosineMatrix` of lib/maths by the kernels: the cosine similarity of every pair of rows of an
 * n × dimension matrix, only the upper triangle of which is computed.
 */
export function kernelCosineMatrix(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
): CosineMatrix {
  const { memory, run } = kernels;
  return memory.scope(() => {
    const { at, n, padded, stride, zeroRows } = loadUnitRows(kernels, vectors, dimension);
    const tile = memory.take(BLOCK * BLOCK * 4);
    const matrix = new Float32Array(n * n);
    for (let top = 0; top < n; top += BLOCK) {
      const rows = Math.min(BLOCK, padded - top);
      for (let left = top; left < n; left += BLOCK) {
        const columns = Math.min(BLOCK, padded - left);
        run.dotTile(at + top * stride, rows, at + left * stride, columns, stride, tile, BLOCK * 4);
        writeTile(memory.f32, tile / 4, matrix, n, top, left);
      }
    }
    for (let row = 0; row < n; row++) matrix[row * n + row] = zeroRows[row] === 1 ? 0 : 1;
    return { matrix, zeroRows };
  });
}

/** Rounding may carry a product past 1; both triangles get the same bits. */
function writeTile(
  tiles: Float32Array,
  tile: number,
  matrix: Float32Array,
  n: number,
  top: number,
  left: number,
): void {
  const bottom = Math.min(n, top + BLOCK);
  const right = Math.min(n, left + BLOCK);
  for (let row = top; row < bottom; row++) {
    for (let column = Math.max(left, row); column < right; column++) {
      const cosine = tiles[tile + (row - top) * BLOCK + column - left]!;
      const value = cosine > 1 ? 1 : cosine < -1 ? -1 : cosine;
      matrix[row * n + column] = value;
      matrix[column * n + row] = value;
    }
  }
}
