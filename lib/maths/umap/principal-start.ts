import type { Kernels } from "../kernels/create-kernels";
import type { KernelRows } from "../kernels/kernel-rows";
import { sampleIndices } from "../sample";
import { gaussian, seededRandom } from "../seeded-random";

/** Rows that the two directions are found from; their error is far below what a start needs. */
const SAMPLE = 512;
/** Directions that are followed at once, so that the first two settle quickly; a tile is four high. */
const BLOCK = 4;
const ROUNDS = 24;

/**
 * Coordinates of all rows on the two directions of largest variance of a sample of 512 of them: n × 2,
 * centred. The first picture of a layout, and its start; `pca.ts` has the directions of all rows.
 *
 * The directions are combinations of the sample's rows, found by block power iteration on its matrix
 * of products, which is smaller than the covariance of 1,024 columns.
 */
export function principalStart(
  kernels: Kernels,
  rows: KernelRows,
  seed: number,
): Float32Array<ArrayBuffer> {
  const positions = new Float32Array(rows.n * 2);
  if (rows.n < 2) return positions;
  return kernels.memory.scope(() => {
    const chosen = sampleIndices(rows.n, SAMPLE, seed);
    const shares = leadingShares(kernels, rows, chosen, seed);
    for (let axis = 0; axis < 2; axis++) {
      const share = shares.subarray(axis * chosen.length, (axis + 1) * chosen.length);
      placeOnAxis(kernels, rows, chosen, share, positions, axis);
    }
    return positions;
  });
}

/** BLOCK × m coordinates of the m chosen rows, orthonormal: eigenvectors of their centred products. */
function leadingShares(
  { memory, run }: Kernels,
  { at, stride }: KernelRows,
  chosen: Uint32Array,
  seed: number,
): Float64Array {
  const m = chosen.length;
  const padded = Math.ceil(m / 4) * 4;
  const gathered = memory.take(padded * stride);
  const products = memory.take(padded * padded * 4);
  const sharesAt = memory.take(BLOCK * padded * 4);
  const imageAt = memory.take(padded * BLOCK * 4);
  memory.u8.fill(0, gathered, gathered + padded * stride);
  chosen.forEach((row, place) => {
    const from = at + row * stride;
    memory.u8.copyWithin(gathered + place * stride, from, from + stride);
  });
  run.dotTile(gathered, padded, gathered, padded, stride, products, padded * 4);
  const random = seededRandom(seed);
  const shares = Float64Array.from({ length: BLOCK * m }, () => gaussian(random));
  for (let round = 0; round < ROUNDS; round++) {
    centreAndOrthonormalise(shares, m);
    memory.f32.fill(0, sharesAt / 4, sharesAt / 4 + BLOCK * padded);
    for (let axis = 0; axis < BLOCK; axis++) {
      const to = sharesAt / 4 + axis * padded;
      memory.f32.set(shares.subarray(axis * m, (axis + 1) * m), to);
    }
    run.dotTile(products, padded, sharesAt, BLOCK, padded * 4, imageAt, BLOCK * 4);
    for (let row = 0; row < m; row++) {
      for (let axis = 0; axis < BLOCK; axis++) {
        shares[axis * m + row] = memory.f32[imageAt / 4 + row * BLOCK + axis]!;
      }
    }
  }
  centreAndOrthonormalise(shares, m);
  return shares;
}

/** Centring both sides of the products is centring what they are multiplied with, before and after. */
function centreAndOrthonormalise(shares: Float64Array, m: number): void {
  for (let axis = 0; axis < BLOCK; axis++) {
    const share = shares.subarray(axis * m, (axis + 1) * m);
    const mean = share.reduce((sum, value) => sum + value, 0) / m;
    for (let row = 0; row < m; row++) share[row]! -= mean;
    const before = Math.sqrt(dot(share, share));
    for (let other = 0; other < axis; other++) {
      const basis = shares.subarray(other * m, (other + 1) * m);
      const part = dot(share, basis);
      for (let row = 0; row < m; row++) share[row]! -= part * basis[row]!;
    }
    const length = Math.sqrt(dot(share, share));
    // What is left of a dependent direction is rounding, and would be followed as noise.
    const scale = length > 1e-5 * before && length > 0 ? 1 / length : 0;
    for (let row = 0; row < m; row++) share[row]! *= scale;
  }
}

function placeOnAxis(
  { memory, run }: Kernels,
  { at, n, padded, stride }: KernelRows,
  chosen: Uint32Array,
  share: Float64Array,
  positions: Float32Array,
  axis: number,
): void {
  const width = stride / 4;
  const directionAt = memory.take(stride);
  const productsAt = memory.take(padded * 4);
  const direction = new Float64Array(width);
  chosen.forEach((row, place) => {
    const from = at / 4 + row * width;
    for (let k = 0; k < width; k++) direction[k]! += share[place]! * memory.f32[from + k]!;
  });
  const length = Math.sqrt(dot(direction, direction));
  if (length === 0) return;
  memory.f32.set(
    direction.map((value) => value / length),
    directionAt / 4,
  );
  run.dotQuery(directionAt, at, padded, stride, productsAt);
  const products = memory.f32.subarray(productsAt / 4, productsAt / 4 + n);
  const centre = products.reduce((sum, value) => sum + value, 0) / n;
  const farthest = products.reduce(
    (most, value) => (Math.abs(value - centre) > Math.abs(most) ? value - centre : most),
    0,
  );
  const sign = farthest < 0 ? -1 : 1;
  products.forEach((value, row) => (positions[row * 2 + axis] = sign * (value - centre)));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
