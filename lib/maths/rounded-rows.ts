/** Vectors rounded to 8 bits: component = level × the scale of its row. */
export interface RoundedRows {
  /** rows × dimension, -127 to 127. */
  levels: Int8Array<ArrayBuffer>;
  /** One a row: its largest component divided by 127; 0 for a vector of zeros. */
  scales: Float32Array<ArrayBuffer>;
  /** The largest 1 − cosine between a row and its rounded one, 0 to 2; 0 without rows. */
  largestError: number;
}

const mostLevels = 127;

/**
 * Rounds rows × dimension vectors to signed 8 bits with one scale a row, a quarter of their bytes. The direction
 * changes little where no component stands far above the others: 1 − cosine is about 3e-5 for vectors of 1,024
 * normally distributed components, and at worst (one component far above all others) dimension × 8e-6.
 */
export function roundRows(vectors: Float32Array, dimension: number): RoundedRows {
  const rows = dimension === 0 ? 0 : vectors.length / dimension;
  const levels = new Int8Array(vectors.length);
  const scales = new Float32Array(rows);
  let largestError = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * dimension;
    const vector = vectors.subarray(start, start + dimension);
    const scale = Math.fround(largestComponent(vector) / mostLevels);
    scales[row] = scale;
    // A vector of zeros, or one so small that its scale is none, stays zeros.
    if (scale === 0) continue;
    for (let at = 0; at < dimension; at++) {
      const level = Math.round(vector[at]! / scale);
      levels[start + at] = Math.max(-mostLevels, Math.min(mostLevels, level));
    }
    const error = roundingError(vector, levels.subarray(start, start + dimension));
    largestError = Math.max(largestError, error);
  }
  return { levels, scales, largestError };
}

/** The vectors that {@link roundRows} left: rows × dimension. */
export function unroundRows(
  { levels, scales }: Pick<RoundedRows, "levels" | "scales">,
  dimension: number,
): Float32Array<ArrayBuffer> {
  return Float32Array.from(levels, (level, at) => level * scales[Math.floor(at / dimension)]!);
}

function largestComponent(vector: Float32Array): number {
  let largest = 0;
  for (let at = 0; at < vector.length; at++) largest = Math.max(largest, Math.abs(vector[at]!));
  return largest;
}

/** 1 − cosine; the scale of the rounded vector does not matter. */
function roundingError(vector: Float32Array, levels: Int8Array): number {
  let [dot, squares, levelSquares] = [0, 0, 0];
  for (let at = 0; at < vector.length; at++) {
    dot += vector[at]! * levels[at]!;
    squares += vector[at]! * vector[at]!;
    levelSquares += levels[at]! * levels[at]!;
  }
  return Math.min(2, Math.max(0, 1 - dot / Math.sqrt(squares * levelSquares)));
}
