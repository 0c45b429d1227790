import type { Kernels } from "./kernels/create-kernels";
import { loadUnitRows, type KernelRows } from "./kernels/kernel-rows";
import { centreRows, coordinatesOn, imageOf, takePcaSpace, type PcaSpace } from "./pca-products";
import { gaussian, seededRandom } from "./seeded-random";
import { symmetricEigen } from "./symmetric-eigen";

/** The rows of a matrix on their two directions of largest variance. */
export type PrincipalPositions = {
  /** n × 2, centred, in the units of the rows; 0 on an axis along which nothing varies. */
  positions: Float32Array<ArrayBuffer>;
  /** What part of the whole variance lies along each axis, 0 to 1; null where the rows are all equal. */
  variance: readonly [number, number] | null;
};

type PcaOptions = {
  /** Of the directions that the search begins with; 1 when left out. */
  seed?: number;
  /** At most so many power iterations; 8 when left out. */
  iterations?: number;
};

/** Directions followed beside the two that are wanted: oversampling. */
const OVERSAMPLING = 10;
const WIDTH = 2 + OVERSAMPLING;
/** Data without structure would need many more to settle, and deserves none. */
const ITERATIONS = 8;
/** The variance found grows from one iteration to the next; growth below this share moves no point. */
const TOLERANCE = 1e-5;
/** Less variance than this share of the rows' squared lengths is the rounding of equal rows. */
const ROUNDING = 1e-12;

/** {@link rowsOnPrincipalAxes} of an n × dimension matrix whose rows are scaled to length 1 first. */
export function principalPositions(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
  options: PcaOptions = {},
): PrincipalPositions {
  return kernels.memory.scope(() =>
    rowsOnPrincipalAxes(kernels, loadUnitRows(kernels, vectors, dimension), options),
  );
}

/**
 * Coordinates of rows on their two directions of largest variance, by randomised subspace iteration
 * with oversampling (Halko, Martinsson & Tropp 2011, algorithms 4.4 and 5.1,
 * https://arxiv.org/abs/0909.4061), each iteration closed by a Rayleigh–Ritz step, so that it ends as
 * soon as the variance of the axes settles. Each is two products of the rows with twelve directions;
 * two of them are a good picture; after the eight by default only data with hardly any structure
 * would still move.
 *
 * Centres the rows where they lie in the kernels' memory. The same seed gives the same bits on SIMD
 * and plain kernels; another one differs by what has not settled. An axis has no sign of its own:
 * the coordinate largest in size is made positive on each.
 */
export function rowsOnPrincipalAxes(
  kernels: Kernels,
  rows: KernelRows,
  { seed = 1, iterations = ITERATIONS }: PcaOptions = {},
): PrincipalPositions {
  const { n, stride } = rows;
  const columns = stride / 4;
  const positions = new Float32Array(n * 2);
  const { variance: whole, squares } = centreRows(kernels, rows);
  if (whole <= ROUNDING * squares) return { positions, variance: null };
  return kernels.memory.scope(() => {
    const space = takePcaSpace(kernels, rows, WIDTH);
    const random = seededRandom(seed);
    let basis = Float64Array.from({ length: WIDTH * columns }, () => gaussian(random));
    for (let iteration = 0, before = 0; ; iteration++) {
      orthonormalise(basis, columns);
      const coordinates = coordinatesOn(kernels, rows, space, basis);
      const { values, vectors: turns } = symmetricEigen(gram(coordinates, n), WIDTH);
      const found = values[0]! + values[1]!;
      if (found - before <= TOLERANCE * found || iteration === iterations) {
        for (const axis of [0, 1]) writeAxis(positions, axis, coordinates, turns);
        const share = (value: number) => Math.min(1, Math.max(0, value / whole));
        return { positions, variance: [share(values[0]!), share(values[1]!)] };
      }
      before = found;
      basis = turnedImage(kernels, rows, space, turns);
    }
  });
}

/**
 * The image of the directions under the covariance, turned to the axes found so far. Turned, each
 * is mostly its own axis, and a weak one is not lost in the rounding of the strong ones.
 */
function turnedImage(
  kernels: Kernels,
  rows: KernelRows,
  space: PcaSpace,
  turns: Float64Array,
): Float64Array<ArrayBuffer> {
  const columns = rows.stride / 4;
  const image = imageOf(kernels, rows, space);
  const turned = new Float64Array(image.length);
  for (let axis = 0; axis < WIDTH; axis++) {
    const target = turned.subarray(axis * columns, (axis + 1) * columns);
    for (let from = 0; from < WIDTH; from++) {
      const factor = turns[axis * WIDTH + from]!;
      const source = image.subarray(from * columns, (from + 1) * columns);
      for (let k = 0; k < columns; k++) target[k]! += factor * source[k]!;
    }
  }
  return turned;
}

/** Products of the coordinates of all rows: WIDTH × WIDTH. */
function gram(coordinates: Float32Array, n: number): Float64Array {
  const product = new Float64Array(WIDTH * WIDTH);
  for (let start = 0; start < n * WIDTH; start += WIDTH) {
    for (let i = 0; i < WIDTH; i++) {
      const left = coordinates[start + i]!;
      for (let j = 0; j <= i; j++) product[i * WIDTH + j]! += left * coordinates[start + j]!;
    }
  }
  for (let i = 0; i < WIDTH; i++) {
    for (let j = 0; j < i; j++) product[j * WIDTH + i] = product[i * WIDTH + j]!;
  }
  return product;
}

/** Gram–Schmidt, twice, since once loses orthogonality when rows are nearly parallel. */
function orthonormalise(basis: Float64Array, columns: number): void {
  for (let i = 0; i < WIDTH; i++) {
    const row = basis.subarray(i * columns, (i + 1) * columns);
    const before = Math.sqrt(dot(row, row));
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < i; j++) {
        const other = basis.subarray(j * columns, (j + 1) * columns);
        const part = dot(row, other);
        for (let k = 0; k < columns; k++) row[k]! -= part * other[k]!;
      }
    }
    const length = Math.sqrt(dot(row, row));
    // What is left of a dependent direction is rounding, and would be followed as noise.
    const scale = length > 1e-5 * before && length > 0 ? 1 / length : 0;
    for (let k = 0; k < columns; k++) row[k]! *= scale;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

function writeAxis(
  positions: Float32Array,
  axis: number,
  coordinates: Float32Array,
  turns: Float64Array,
): void {
  const n = positions.length / 2;
  const values = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < WIDTH; k++) {
      values[row]! += coordinates[row * WIDTH + k]! * turns[axis * WIDTH + k]!;
    }
  }
  // Rows were centred in float32, which leaves a little.
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let largest = 0;
  for (let row = 0; row < n; row++) {
    const value = (values[row]! -= mean);
    // A margin keeps the choice of sign from hanging on the last bit between equal coordinates.
    if (Math.abs(value) > Math.abs(largest) * (1 + 1e-6)) largest = value;
  }
  const sign = largest < 0 ? -1 : 1;
  for (let row = 0; row < n; row++) positions[row * 2 + axis] = sign * values[row]!;
}
