import type { Kernels } from "./kernels/create-kernels";
import type { KernelRows } from "./kernels/kernel-rows";

/** Where the products of rows with `width` directions are computed, as byte offsets. */
export type PcaSpace = {
  /** Directions, a multiple of 2. */
  width: number;
  /** width × columns. */
  basis: number;
  /** padded rows × width. */
  coordinates: number;
  /** columns × CHUNK: some rows, transposed. */
  chunk: number;
  /** width × CHUNK: their coordinates, transposed. */
  shares: number;
  /** columns × width. */
  products: number;
};

/** Rows that are transposed at once. Not a power of two: its columns would share cache lines. */
const CHUNK = 240;
/** Columns that are transposed side by side, so that each cache line of a row is read once. */
const SIDE_BY_SIDE = 16;

/** Takes what the products need; for use within a scope of the memory. */
export function takePcaSpace({ memory }: Kernels, rows: KernelRows, width: number): PcaSpace {
  const { padded, stride } = rows;
  const columns = stride / 4;
  return {
    width,
    basis: memory.take(width * stride),
    coordinates: memory.take(padded * width * 4),
    chunk: memory.take(columns * CHUNK * 4),
    shares: memory.take(width * CHUNK * 4),
    products: memory.take(columns * width * 4),
  };
}

/** Moves rows to a mean of 0, in place; gives their variance (a sum, not a mean), and their squares before. */
export function centreRows(
  { memory }: Kernels,
  { at, n, stride }: KernelRows,
): { variance: number; squares: number } {
  const columns = stride / 4;
  const values = memory.f32.subarray(at / 4, at / 4 + n * columns);
  const sums = new Float64Array(columns);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < columns; k++) sums[k]! += values[row * columns + k]!;
  }
  // In float32, so that rows that are all equal become exactly 0.
  const mean = Float32Array.from(sums, (sum) => sum / n);
  let variance = 0;
  let squares = 0;
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < columns; k++) {
      const value = values[row * columns + k]!;
      const centred = value - mean[k]!;
      squares += value * value;
      variance += centred * centred;
      values[row * columns + k] = centred;
    }
  }
  return { variance, squares };
}

/** Coordinates of all rows on the directions of `basis` (width × columns): n × width, until the next call. */
export function coordinatesOn(
  { memory, run }: Kernels,
  { at, n, padded, stride }: KernelRows,
  { width, basis: basisAt, coordinates }: PcaSpace,
  basis: Float64Array,
): Float32Array {
  memory.f32.set(basis, basisAt / 4);
  run.dotTile(at, padded, basisAt, width, stride, coordinates, width * 4);
  return memory.f32.subarray(coordinates / 4, coordinates / 4 + n * width);
}

/**
 * The rows summed with the coordinates of the last `coordinatesOn` as weights, width × columns: the
 * image of its directions under the covariance. Sums of a chunk are of float32, over chunks of float64.
 */
export function imageOf(
  kernels: Kernels,
  rows: KernelRows,
  space: PcaSpace,
): Float64Array<ArrayBuffer> {
  const { memory, run } = kernels;
  const { chunk, shares, products, width } = space;
  const columns = rows.stride / 4;
  const image = new Float64Array(width * columns);
  const { f32 } = memory;
  for (let first = 0; first < rows.n; first += CHUNK) {
    const count = Math.min(CHUNK, rows.n - first);
    if (count < CHUNK) f32.fill(0, chunk / 4, shares / 4 + width * CHUNK);
    transpose(f32, rows.at / 4 + first * columns, count, columns, chunk / 4);
    transpose(f32, space.coordinates / 4 + first * width, count, width, shares / 4);
    run.dotTile(chunk, columns, shares, width, CHUNK * 4, products, width * 4);
    for (let k = 0; k < columns; k++) {
      for (let axis = 0; axis < width; axis++) {
        image[axis * columns + k]! += f32[products / 4 + k * width + axis]!;
      }
    }
  }
  return image;
}

/** Writes count × columns numbers from `from` on to `to` as columns × CHUNK. */
function transpose(
  f32: Float32Array,
  from: number,
  count: number,
  columns: number,
  to: number,
): void {
  for (let left = 0; left < columns; left += SIDE_BY_SIDE) {
    const right = Math.min(columns, left + SIDE_BY_SIDE);
    for (let row = 0; row < count; row++) {
      const start = from + row * columns;
      for (let k = left; k < right; k++) f32[to + k * CHUNK + row] = f32[start + k]!;
    }
  }
}
