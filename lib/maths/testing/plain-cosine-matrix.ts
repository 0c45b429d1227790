import type { CosineMatrix } from "../cosine-matrix";
import { normaliseRows } from "../normalise";
import { countRows } from "../vector-rows";

/** What the kernels' cosine matrix is held against: products of unit rows, summed in double precision. */
export function plainCosineMatrix(vectors: Float32Array, dimension: number): CosineMatrix {
  const n = countRows(vectors, dimension);
  const unit = normaliseRows(vectors, dimension);
  const matrix = new Float32Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) {
      let product = 0;
      for (let k = 0; k < dimension; k++) {
        product += unit.vectors[row * dimension + k]! * unit.vectors[column * dimension + k]!;
      }
      matrix[row * n + column] = Math.max(-1, Math.min(1, product));
    }
    matrix[row * n + row] = unit.zeroRows[row] === 1 ? 0 : 1;
  }
  return { matrix, zeroRows: unit.zeroRows };
}
