/** Below this norm a vector has no direction worth keeping (FORMAT.md §3). */
const smallestNorm = 1e-12;

/**
 * Writes the first `into.length` components of `values`, divided by their Euclidean norm, into `into`.
 * A vector without direction gives zeros.
 */
export function writeUnitVector(values: Float64Array, into: Float32Array): void {
  const width = into.length;
  let squares = 0;
  for (let index = 0; index < width; index++) squares += values[index]! * values[index]!;
  const norm = Math.sqrt(squares);
  const factor = norm < smallestNorm ? 0 : 1 / norm;
  for (let index = 0; index < width; index++) into[index] = values[index]! * factor;
}
