import { gaussian, seededRandom } from "@/lib/maths/seeded-random";
import { symmetricEigen } from "@/lib/maths/symmetric-eigen";
import { countRows } from "@/lib/maths/vector-rows";

/** Directions that are followed at once; more than two, so that the first two settle quickly. */
const BLOCK = 8;
/** Data without any structure would need hundreds of rounds to settle, and deserves none. */
const MAX_ITERATIONS = 20;
const TOLERANCE = 1e-7;

/**
 * Coordinates of the rows of an n × dimension matrix on their two directions of largest variance:
 * n × 2, centred, in the units of the input. Zeros where there is no such direction (one row,
 * identical rows, dimension 1 for the second axis).
 *
 * The peer of lib/maths/pca.ts: block power iteration on the covariance, which is never formed, run
 * until it settles, without kernels; O(8 n · dimension) a round. An axis has no sign of its own: the
 * coordinate largest in size is made positive on each.
 */
export function powerIterationPositions(
  vectors: Float32Array,
  dimension: number,
): Float32Array<ArrayBuffer> {
  const n = countRows(vectors, dimension);
  const positions = new Float32Array(n * 2);
  if (n < 2) return positions;
  const width = Math.min(BLOCK, n, dimension);
  const mean = columnMeans(vectors, dimension, n);
  const random = seededRandom(1);
  let basis = Float64Array.from({ length: width * dimension }, () => gaussian(random));
  let before = 0;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    orthonormalise(basis, width, dimension);
    const { coordinates, image } = applyCovariance(vectors, dimension, n, mean, basis, width);
    const { values, vectors: turns } = symmetricEigen(gram(coordinates, n, width), width);
    const variance = values[0]! + (values[1] ?? 0);
    if (Math.abs(variance - before) <= TOLERANCE * variance || iteration + 1 === MAX_ITERATIONS) {
      for (let axis = 0; axis < Math.min(2, width); axis++) {
        writeAxis(positions, axis, coordinates, turns.subarray(axis * width, (axis + 1) * width));
      }
      return positions;
    }
    before = variance;
    basis = image;
  }
  return positions;
}

function columnMeans(vectors: Float32Array, dimension: number, n: number): Float64Array {
  const mean = new Float64Array(dimension);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < dimension; k++) mean[k]! += vectors[row * dimension + k]! / n;
  }
  return mean;
}

/**
 * For centred rows X and a basis B (width × dimension): coordinates X Bᵀ (n × width) and their image
 * (X Bᵀ)ᵀ X (width × dimension). The coordinates sum to 0, so only they need centring.
 */
function applyCovariance(
  vectors: Float32Array,
  dimension: number,
  n: number,
  mean: Float64Array,
  basis: Float64Array,
  width: number,
): { coordinates: Float64Array; image: Float64Array<ArrayBuffer> } {
  const coordinates = new Float64Array(n * width);
  const image = new Float64Array(width * dimension);
  for (let axis = 0; axis < width; axis++) {
    const direction = basis.subarray(axis * dimension, (axis + 1) * dimension);
    const target = image.subarray(axis * dimension, (axis + 1) * dimension);
    const centre = dot(mean, direction);
    for (let row = 0; row < n; row++) {
      const start = row * dimension;
      let sum = -centre;
      for (let k = 0; k < dimension; k++) sum += vectors[start + k]! * direction[k]!;
      coordinates[row * width + axis] = sum;
      for (let k = 0; k < dimension; k++) target[k]! += sum * vectors[start + k]!;
    }
  }
  return { coordinates, image };
}

function gram(coordinates: Float64Array, n: number, width: number): Float64Array {
  const product = new Float64Array(width * width);
  for (let row = 0; row < n; row++) {
    for (let i = 0; i < width; i++) {
      const left = coordinates[row * width + i]!;
      for (let j = 0; j < width; j++) {
        product[i * width + j]! += left * coordinates[row * width + j]!;
      }
    }
  }
  return product;
}

/** Gram–Schmidt, twice, since once loses orthogonality when rows are nearly parallel. */
function orthonormalise(basis: Float64Array, width: number, dimension: number): void {
  for (let i = 0; i < width; i++) {
    const row = basis.subarray(i * dimension, (i + 1) * dimension);
    const before = Math.sqrt(dot(row, row));
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < i; j++) {
        const other = basis.subarray(j * dimension, (j + 1) * dimension);
        const share = dot(row, other);
        for (let k = 0; k < dimension; k++) row[k]! -= share * other[k]!;
      }
    }
    const norm = Math.sqrt(dot(row, row));
    // What is left of a dependent row is rounding: as a direction it would be noise.
    const scale = norm > 1e-12 * before && norm > 0 ? 1 / norm : 0;
    for (let k = 0; k < dimension; k++) row[k]! *= scale;
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
  coordinates: Float64Array,
  turn: Float64Array,
): void {
  let largest = 0;
  for (let row = 0; row < positions.length / 2; row++) {
    const value = dot(coordinates.subarray(row * turn.length, (row + 1) * turn.length), turn);
    positions[row * 2 + axis] = value;
    // A margin keeps the choice of sign from hanging on the last bit between equal coordinates.
    if (Math.abs(value) > Math.abs(largest) * (1 + 1e-6)) largest = value;
  }
  if (largest >= 0) return;
  for (let at = axis; at < positions.length; at += 2) positions[at] = -positions[at]!;
}
