import { describe, expect, test } from "vitest";
import { createKernels, type Kernels } from "../kernels/create-kernels";
import { exactNeighbours } from "../knn/exact-neighbours";
import { principalPositions } from "../pca";
import { gaussian, seededRandom } from "../seeded-random";
import { layoutQuality } from "../umap/layout-quality";
import { scaledToStart, umapFrames } from "../umap/umap-frames";
import { gaussianVectors } from "../vectors.arbitrary";
import { fittingPerplexity } from "./affinities";
import { tsneFrames, type TsneOptions } from "./tsne-frames";

const simd = createKernels({ path: "simd" });
const points = 200;

function layOut(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
  { perplexity = 15, seed = 1, frames }: Partial<TsneOptions> = {},
) {
  const { neighbours } = fittingPerplexity(perplexity, vectors.length / dimension);
  const found = exactNeighbours(kernels, vectors, dimension, neighbours);
  const { positions } = principalPositions(kernels, vectors, dimension);
  return [...tsneFrames(kernels, found, positions, { perplexity, seed, frames })];
}

test("no, one, two and three points are laid out, finite and apart", () => {
  for (let n = 0; n <= 3; n++) {
    const { positions } = layOut(simd, gaussianVectors(n, 5, n + 1), 5).at(-1)!;
    expect(positions.length).toBe(n * 2);
    expect(positions.every(Number.isFinite)).toBe(true);
    expect(new Set(Array.from({ length: n }, (_, row) => positions[row * 2])).size).toBe(n);
  }
});

test("the same seed gives the same layout on SIMD and plain kernels, another seed another", () => {
  const vectors = gaussianVectors(60, 12, 1);
  const ours = layOut(simd, vectors, 12);
  expect(layOut(simd, vectors, 12)).toEqual(ours);
  expect(layOut(createKernels({ path: "plain" }), vectors, 12)).toEqual(ours);
  expect(layOut(simd, vectors, 12, { seed: 2 }).at(-1)).not.toEqual(ours.at(-1));
});

test("how many frames are asked for changes nothing but their number", () => {
  const vectors = gaussianVectors(40, 12, 1);
  const many = layOut(simd, vectors, 12, { frames: 100 });
  const few = layOut(simd, vectors, 12, { frames: 3 });
  expect(many.length).toBe(100);
  expect(few.length).toBe(3);
  expect(few.at(-1)).toEqual(many.at(-1));
  expect(few.at(-1)).toMatchObject({ iteration: few.at(-1)!.iterations });
});

test("the scale of the start changes nothing", () => {
  const found = exactNeighbours(simd, gaussianVectors(40, 6, 1), 6, 24);
  const last = (start: Float32Array) =>
    [...tsneFrames(simd, found, start, { perplexity: 8, seed: 1 })].at(-1);
  const start = gaussianVectors(40, 2, 3);
  expect(last(start.map((value) => value * 1024))).toEqual(last(start));
});

test("identical and directionless points stay finite, and identical ones together", () => {
  const vectors = gaussianVectors(80, 6, 1);
  vectors.fill(1, 0, 30);
  vectors.fill(0, 120, 150);
  const frames = layOut(simd, vectors, 6);
  for (const { positions } of frames) expect(positions.every(Number.isFinite)).toBe(true);
  const { positions } = frames.at(-1)!;
  const spread = extent(positions, 0, 80);
  expect(extent(positions, 0, 5)).toBeLessThan(spread / 5);
  const same = layOut(simd, new Float32Array(120).fill(1), 6).at(-1)!.positions;
  expect(same.every(Number.isFinite)).toBe(true);
});

test("a start of another size and a perplexity below 1 are refused", () => {
  const found = exactNeighbours(simd, gaussianVectors(9, 2, 1), 2, 3);
  const begin = (start: Float32Array, perplexity: number) => () =>
    tsneFrames(simd, found, start, { perplexity, seed: 1 }).next();
  expect(begin(new Float32Array(4), 5)).toThrow(/9 × 2/);
  expect(begin(new Float32Array(18), 0.5)).toThrow(/perplexity/);
  expect(begin(new Float32Array(18), Number.NaN)).toThrow(/perplexity/);
});

test("memory is given back when the frames are read to the end, and when they are not", () => {
  const { top } = simd.memory;
  const found = exactNeighbours(simd, gaussianVectors(30, 4, 1), 4, 15);
  for (let round = 0; round < 100; round++) {
    const start = gaussianVectors(30, 2, round);
    for (const frame of tsneFrames(simd, found, start, { perplexity: 5, seed: 1 })) {
      if (frame.iteration > 20 && round > 0) break;
    }
  }
  expect(simd.memory.top).toBe(top);
});

test("groups far apart stay apart: every nearest point is of the same group", () => {
  const vectors = blobs(points, 30, 8, 0.15);
  const { positions } = layOut(simd, vectors, 30).at(-1)!;
  for (let row = 0; row < points; row++) expect(nearest(positions, row) % 8).toBe(row % 8);
});

describe("against our UMAP", () => {
  test.each([
    { name: "five blobs", within: 0.02, make: () => blobs(points, 40, 5, 0.4) },
    { name: "twenty small blobs", within: 0.02, make: () => blobs(points, 20, 20, 0.3) },
    { name: "a curve", within: 0.02, make: () => curve(points, 16) },
    // More iterations do not help: neighbours beyond the 15 that are asked about take room.
    { name: "no structure", within: 0.08, make: () => gaussianVectors(points, 10, 9) },
  ])("$name: neighbourhoods are kept about as well, or better", ({ within, make }) => {
    const vectors = make();
    const dimension = vectors.length / points;
    const quality = (positions: Float32Array) =>
      layoutQuality(simd, vectors, dimension, positions)!;
    const ours = quality(layOut(simd, vectors, dimension).at(-1)!.positions);
    const theirs = quality(byUmap(vectors, dimension));
    expect(ours.neighbourPreservation).toBeGreaterThan(theirs.neighbourPreservation - within);
    expect(ours.trustworthiness).toBeGreaterThan(theirs.trustworthiness - within);
  });
});

function byUmap(vectors: Float32Array, dimension: number): Float32Array {
  const neighbours = exactNeighbours(simd, vectors, dimension, 14);
  const start = scaledToStart(principalPositions(simd, vectors, dimension).positions);
  const frames = [...umapFrames(simd, neighbours, start, { minDist: 0.1, seed: 1 })];
  return frames.at(-1)!.positions;
}

function extent(positions: Float32Array, from: number, to: number): number {
  const x = Array.from({ length: to - from }, (_, at) => positions[(from + at) * 2]!);
  const y = Array.from({ length: to - from }, (_, at) => positions[(from + at) * 2 + 1]!);
  return Math.max(Math.max(...x) - Math.min(...x), Math.max(...y) - Math.min(...y));
}

function nearest(positions: Float32Array, row: number): number {
  let best = -1;
  let least = Infinity;
  for (let other = 0; other < positions.length / 2; other++) {
    const dx = positions[other * 2]! - positions[row * 2]!;
    const dy = positions[other * 2 + 1]! - positions[row * 2 + 1]!;
    const squared = dx * dx + dy * dy;
    if (other === row || squared >= least) continue;
    best = other;
    least = squared;
  }
  return best;
}

function blobs(n: number, dimension: number, count: number, noise: number): Float32Array {
  const random = seededRandom(5);
  const centres = gaussianVectors(count, dimension, 6);
  return Float32Array.from({ length: n * dimension }, (_, at) => {
    const blob = Math.floor(at / dimension) % count;
    return centres[blob * dimension + (at % dimension)]! + noise * gaussian(random);
  });
}

function curve(n: number, dimension: number): Float32Array {
  return Float32Array.from({ length: n * dimension }, (_, at) => {
    const time = Math.floor(at / dimension) / n;
    return Math.cos((1 + (at % dimension)) * time * 3 + (at % dimension));
  });
}
