import { expect, test } from "vitest";
import { createKernels } from "../kernels/create-kernels";
import { gaussian, seededRandom } from "../seeded-random";
import { gaussianVectors } from "../vectors.arbitrary";
import { approximateNeighbours } from "./approximate-neighbours";
import { finish } from "../pool/steps";
import { openLocalPool } from "../pool/work-pool";
import { exactNeighbours } from "./exact-neighbours";
import { findNeighbours } from "./find-neighbours";

const kernels = createKernels({ path: "simd" });
const n = 3000;
const dimension = 24;

function blobs(): Float32Array {
  const random = seededRandom(3);
  const centres = gaussianVectors(12, dimension, 4);
  return Float32Array.from({ length: n * dimension }, (_, at) => {
    const blob = Math.floor(at / dimension) % 12;
    return centres[blob * dimension + (at % dimension)]! + 0.5 * gaussian(random);
  });
}

async function approximate(vectors: Float32Array, k: number, seed = 1, on = kernels) {
  const matrix = { vectors, dimension };
  const pool = await openLocalPool(on, matrix);
  return finish(approximateNeighbours(on, pool, matrix, k, seed));
}

test("at least 95 % of the true neighbours are found, and the recall it tells is the true one", async () => {
  for (const vectors of [blobs(), gaussianVectors(n, dimension, 5)]) {
    const exact = exactNeighbours(kernels, vectors, dimension, 15);
    const found = await approximate(vectors, 15);
    let hits = 0;
    for (let row = 0; row < n; row++) {
      const truth = new Set(exact.indices.subarray(row * 15, row * 15 + 15));
      const own = found.indices.subarray(row * 15, row * 15 + 15);
      expect(new Set(own).size).toBe(15);
      expect(own).not.toContain(row);
      for (const other of own) if (truth.has(other)) hits++;
    }
    expect(hits / (n * 15)).toBeGreaterThanOrEqual(0.95);
    expect(Math.abs(found.recall - hits / (n * 15))).toBeLessThan(0.03);
  }
});

test("the same seed gives the same neighbours, with SIMD and without", async () => {
  const vectors = blobs();
  const found = await approximate(vectors, 8);
  expect(await approximate(vectors, 8)).toEqual(found);
  expect(await approximate(vectors, 8, 1, createKernels({ path: "plain" }))).toEqual(found);
});

test("equal and directionless rows still get k neighbours each", async () => {
  const vectors = blobs();
  for (let row = 100; row < 900; row++) vectors.copyWithin(row * dimension, 0, dimension);
  vectors.fill(0, 1000 * dimension, 1400 * dimension);
  const { indices, similarities, zeroRows } = await approximate(vectors, 10);
  expect(indices.length).toBe(n * 10);
  expect(similarities.every(Number.isFinite)).toBe(true);
  expect(zeroRows[1200]).toBe(1);
});

test("memory is given back, and a k that is too large is refused", async () => {
  const { top } = kernels.memory;
  await approximate(blobs(), 5);
  await expect(approximate(blobs(), n)).rejects.toThrow(RangeError);
  expect(kernels.memory.top).toBe(top);
});

test("an approximate answer says that it is one", async () => {
  const matrix = { vectors: blobs(), dimension };
  const pool = await openLocalPool(kernels, matrix);
  const find = (exactLimit: number) =>
    finish(findNeighbours(kernels, pool, matrix, 5, { seed: 1, exactLimit }));
  expect(await find(n)).toMatchObject({ approximateRecall: null });
  const { approximateRecall } = await find(n - 1);
  expect(approximateRecall).toBeGreaterThan(0.95);
});
