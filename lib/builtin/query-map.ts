const groupSize = 8;

/**
 * The linear map of the query role, `v → v + M v` (FORMAT.md §3), for vectors of N components.
 *
 * The matrix I + M is kept in groups of eight rows with their columns interleaved: eight sums advance
 * together over memory that is read in order, more than twice as fast as row by row.
 */
export class QueryMap {
  readonly #dimension: number;
  /** ceil(N / 8) groups × N columns × 8 rows; rows beyond the N-th are zeros. */
  readonly #groups: Float32Array;

  /** @param matrix M, N × N, row-major */
  constructor(matrix: Float32Array, dimension: number) {
    this.#dimension = dimension;
    const groups = Math.ceil(dimension / groupSize);
    this.#groups = new Float32Array(groups * dimension * groupSize);
    for (let row = 0; row < dimension; row++) {
      for (let column = 0; column < dimension; column++) {
        const identity = row === column ? 1 : 0;
        this.#groups[this.#index(row, column)] = identity + matrix[row * dimension + column]!;
      }
    }
  }

  /** A vector with room for what `apply` writes. */
  createResult(): Float64Array {
    return new Float64Array(this.#groups.length / this.#dimension);
  }

  /** Writes at least the first `width` components of the mapped vector into `result`. */
  apply(vector: Float64Array, result: Float64Array, width: number): void {
    const stride = this.#dimension * groupSize;
    for (let row = 0; row < width; row += groupSize) {
      applyGroup(this.#groups, (row / groupSize) * stride, vector, result, row);
    }
  }

  #index(row: number, column: number): number {
    const group = Math.floor(row / groupSize);
    return (group * this.#dimension + column) * groupSize + (row % groupSize);
  }
}

function applyGroup(
  groups: Float32Array,
  offset: number,
  vector: Float64Array,
  result: Float64Array,
  row: number,
): void {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let sum4 = 0;
  let sum5 = 0;
  let sum6 = 0;
  let sum7 = 0;
  for (let column = 0; column < vector.length; column++) {
    const entry = offset + column * groupSize;
    const value = vector[column]!;
    sum0 += groups[entry]! * value;
    sum1 += groups[entry + 1]! * value;
    sum2 += groups[entry + 2]! * value;
    sum3 += groups[entry + 3]! * value;
    sum4 += groups[entry + 4]! * value;
    sum5 += groups[entry + 5]! * value;
    sum6 += groups[entry + 6]! * value;
    sum7 += groups[entry + 7]! * value;
  }
  result[row] = sum0;
  result[row + 1] = sum1;
  result[row + 2] = sum2;
  result[row + 3] = sum3;
  result[row + 4] = sum4;
  result[row + 5] = sum5;
  result[row + 6] = sum6;
  result[row + 7] = sum7;
}
