/** What a component of 1 is rounded to. */
export const ONE = 32_767;

/**
 * How far the similarity of two quantised rows can be from that of the rows in float32, at most.
 *
 * With a component off by at most δ, a row is off by a vector e no longer than δ √dimension, and
 * (a + e)·(b + f) - a·b = a·f + b·e + e·f. The float32 sum itself is off by at most one rounding a
 * step in each of four lanes (Higham, Accuracy and Stability of Numerical Algorithms, 2002, 3.5).
 */
export function quantisationError(dimension: number): number {
  const row = (0.502 / ONE) * Math.sqrt(dimension);
  const singlePrecision = (dimension / 4 + 8) * 2 ** -24;
  return 2 * row + row * row + singlePrecision;
}
