/** What a careful programmer writes without kernels: unit rows, upper triangle, eight products a turn. */
export function unrolledCosineMatrix(vectors: Float32Array, dimension: number): Float32Array {
  const n = vectors.length / dimension;
  const unit = new Float32Array(vectors.length);
  for (let row = 0; row < n; row++) {
    const start = row * dimension;
    const norm = Math.sqrt(dot(vectors, start, start, dimension));
    for (let k = start; k < start + dimension; k++) unit[k] = vectors[k]! / norm;
  }
  const matrix = new Float32Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = row; column < n; column++) {
      const value = dot(unit, row * dimension, column * dimension, dimension);
      matrix[row * n + column] = value;
      matrix[column * n + row] = value;
    }
  }
  return matrix;
}

/** The dimension is a multiple of 8 here. */
function dot(values: Float32Array, a: number, b: number, dimension: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let k = 0; k < dimension; k += 8) {
    s0 += values[a + k]! * values[b + k]! + values[a + k + 4]! * values[b + k + 4]!;
    s1 += values[a + k + 1]! * values[b + k + 1]! + values[a + k + 5]! * values[b + k + 5]!;
    s2 += values[a + k + 2]! * values[b + k + 2]! + values[a + k + 6]! * values[b + k + 6]!;
    s3 += values[a + k + 3]! * values[b + k + 3]! + values[a + k + 7]! * values[b + k + 7]!;
  }
  return s0 + s1 + s2 + s3;
}
