/**
 * Dot products of one row with a run of rows of the same n × dimension matrix:
 * `out[at + j] = vectors[row] · vectors[first + j]` for `first + j < end`.
 *
 * Four rows are multiplied at once, so that each value of `row` is loaded once for four products.
 * Every product is summed in double precision in the order of the components, whichever of the two
 * loops it falls into; hence a · b and b · a are the same bits and a matrix of them is symmetric.
 */
export function dotProducts(
  vectors: Float32Array,
  dimension: number,
  row: number,
  first: number,
  end: number,
  out: Float32Array,
  at: number,
): void {
  const base = row * dimension;
  let other = first;
  for (; other + 4 <= end; other += 4) {
    const b0 = other * dimension;
    const b1 = b0 + dimension;
    const b2 = b1 + dimension;
    const b3 = b2 + dimension;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let k = 0; k < dimension; k++) {
      const value = vectors[base + k]!;
      s0 += value * vectors[b0 + k]!;
      s1 += value * vectors[b1 + k]!;
      s2 += value * vectors[b2 + k]!;
      s3 += value * vectors[b3 + k]!;
    }
    const to = at + other - first;
    out[to] = s0;
    out[to + 1] = s1;
    out[to + 2] = s2;
    out[to + 3] = s3;
  }
  for (; other < end; other++) {
    const start = other * dimension;
    let sum = 0;
    for (let k = 0; k < dimension; k++) sum += vectors[base + k]! * vectors[start + k]!;
    out[at + other - first] = sum;
  }
}
