import type { Share } from "../pool/cut-work";
import type { CosineMatrix } from "../cosine-matrix";
import type { Kernels } from "./create-kernels";
import { loadUnitRows } from "./kernel-rows";

/** One share of the upper triangle of a cosine matrix. */
export type CosineStrips = Share & {
  n: number;
  /**
   * The share's strips of 32 rows, one after another: of every row the cosines with the rows from the
   * first of its strip on, in [-1, 1]. Those left of the diagonal are there too, and equal their mirror.
   */
  values: Float32Array<ArrayBuffer>;
  /** n bytes: 1 where a row has no direction. */
  zeroRows: Uint8Array<ArrayBuffer>;
};

/** Rows of one strip; two blocks of 32 × 1,024 float32 stay in the second-level cache. */
const STRIP = 32;

/** Every so many-th strip of 32 rows, beginning with that of `part`. Yields the fraction that is done. */
export function* cosineStripSteps(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
  { part, parts }: Share,
): Generator<number, CosineStrips> {
  const { memory, run } = kernels;
  const { top: before } = memory;
  try {
    const { at, n, padded, stride, zeroRows } = loadUnitRows(kernels, vectors, dimension);
    const strip = memory.take(STRIP * padded * 4);
    const strips = { part, parts, n, zeroRows };
    const values = new Float32Array(countValues(strips));
    let filled = 0;
    for (const top of stripTops(strips)) {
      const height = Math.min(STRIP, padded - top);
      const width = padded - top;
      for (let left = top; left < padded; left += STRIP) {
        run.dotTile(
          at + top * stride,
          height,
          at + left * stride,
          Math.min(STRIP, padded - left),
          stride,
          strip + (left - top) * 4,
          width * 4,
        );
      }
      for (let row = top; row < Math.min(n, top + STRIP); row++) {
        const from = strip / 4 + (row - top) * width;
        values.set(memory.f32.subarray(from, from + n - top), filled);
        filled += n - top;
      }
      yield filled / values.length;
    }
    clampAll(values);
    return { ...strips, values };
  } finally {
    memory.releaseTo(before);
  }
}

/** Rounding may carry a product past 1; adding 0 leaves no -0, which would sort before 0. */
function clampAll(values: Float32Array): void {
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    values[at] = value > 1 ? 1 : value < -1 ? -1 : value + 0;
  }
}

/** The whole matrix from all of its shares; both triangles get the same bits. */
export function joinStrips(shares: readonly CosineStrips[]): CosineMatrix {
  const { n, zeroRows } = shares[0] ?? { n: 0, zeroRows: new Uint8Array(0) };
  const matrix = new Float32Array(n * n);
  for (const share of shares) {
    let at = 0;
    for (const top of stripTops(share)) {
      const height = Math.min(STRIP, n - top);
      writeStrip(share.values, at, matrix, n, top, height);
      at += height * (n - top);
    }
  }
  for (let row = 0; row < n; row++) matrix[row * n + row] = zeroRows[row] === 1 ? 0 : 1;
  return { matrix, zeroRows };
}

/** Below the diagonal 32 columns at a time, so that both triangles are written in runs. */
function writeStrip(
  values: Float32Array,
  at: number,
  matrix: Float32Array,
  n: number,
  top: number,
  height: number,
): void {
  const width = n - top;
  for (let row = 0; row < height; row++) {
    const from = at + row * width + row;
    matrix.set(values.subarray(from, from + width - row), (top + row) * n + top + row);
  }
  for (let column = 1; column < width; column++) {
    const to = (top + column) * n + top;
    for (let row = 0; row < Math.min(height, column); row++) {
      matrix[to + row] = values[at + row * width + column]!;
    }
  }
}

/** The scores of the share's pairs of rows with a direction, ascending. */
export function sortedStripScores(share: CosineStrips): Float32Array<ArrayBuffer> {
  const { n, values, zeroRows } = share;
  const scores = new Float32Array(values.length);
  let count = 0;
  let at = 0;
  for (const top of stripTops(share)) {
    for (let row = top; row < Math.min(n, top + STRIP); row++) {
      for (let column = row + 1; zeroRows[row] !== 1 && column < n; column++) {
        if (zeroRows[column] !== 1) scores[count++] = values[at + column - top]!;
      }
      at += n - top;
    }
  }
  return scores.slice(0, count).sort();
}

function countValues(strips: Share & { n: number }): number {
  const { n } = strips;
  return stripTops(strips).reduce((sum, top) => sum + Math.min(STRIP, n - top) * (n - top), 0);
}

function stripTops({ n, part, parts }: Share & { n: number }): number[] {
  const tops: number[] = [];
  for (let top = part * STRIP; top < n; top += parts * STRIP) tops.push(top);
  return tops;
}
