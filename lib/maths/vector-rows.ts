/**
 * The number of rows in an n × dimension matrix that is stored row after row in one array.
 * Throws a RangeError when the dimension is no positive integer or does not divide the length.
 */
export function countRows(vectors: Float32Array, dimension: number): number {
  if (!Number.isInteger(dimension) || dimension < 1) {
    throw new RangeError(`the dimension must be a positive integer, got ${dimension}`);
  }
  if (vectors.length % dimension !== 0) {
    throw new RangeError(
      `${vectors.length} values are no whole number of vectors of dimension ${dimension}`,
    );
  }
  return vectors.length / dimension;
}
