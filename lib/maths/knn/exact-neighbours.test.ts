import { expect, test } from "vitest";
import { createKernels } from "../kernels/create-kernels";
import { kernelCosineMatrix } from "../kernels/kernel-cosine-matrix";
import { gaussianVectors } from "../vectors.arbitrary";
import { mergeLists } from "./candidate-lists";
import { runSteps } from "../pool/steps";
import { exactNeighbours } from "./exact-neighbours";
import { candidateSteps } from "./find-candidates";
import { settleSteps } from "./settle-neighbours";

const kernels = createKernels({ path: "simd" });
const plain = createKernels({ path: "plain" });

/** The neighbours by a full sort of the cosine matrix. */
function sortedNeighbours(vectors: Float32Array, dimension: number, k: number) {
  const { matrix } = kernelCosineMatrix(kernels, vectors, dimension);
  const n = vectors.length / dimension;
  const indices: number[] = [];
  for (let row = 0; row < n; row++) {
    const others = Array.from({ length: n }, (_, other) => other).filter((other) => other !== row);
    others.sort((a, b) => matrix[row * n + b]! - matrix[row * n + a]! || a - b);
    indices.push(...others.slice(0, k));
  }
  return indices;
}

test("the neighbours are those of a full sort, for every size and number of neighbours", () => {
  for (let n = 0; n <= 70; n++) {
    const dimension = 1 + ((n * 5) % 23);
    const vectors = gaussianVectors(n, dimension, n);
    for (const k of [0, 1, 5, 80]) {
      const found = exactNeighbours(kernels, vectors, dimension, k);
      expect(found.k).toBe(Math.max(0, Math.min(k, n - 1)));
      expect([...found.indices]).toEqual(sortedNeighbours(vectors, dimension, k));
    }
  }
});

test("similarities are the bits of the cosine matrix", () => {
  const n = 200;
  const vectors = gaussianVectors(n, 30, 1);
  const { indices, similarities, k } = exactNeighbours(kernels, vectors, 30, 9);
  const { matrix } = kernelCosineMatrix(kernels, vectors, 30);
  indices.forEach((other, at) =>
    expect(similarities[at]).toBe(matrix[Math.floor(at / k) * n + other]),
  );
});

test("rows that are equal, nearly equal, zero or broken are settled by a full comparison", () => {
  const n = 150;
  const dimension = 12;
  const vectors = gaussianVectors(n, dimension, 2);
  for (let row = 20; row < 100; row++) vectors.copyWithin(row * dimension, 0, dimension);
  for (let row = 60; row < 100; row++) vectors[row * dimension + (row % 12)]! *= 1 + row * 1e-7;
  vectors.fill(0, 110 * dimension, 115 * dimension);
  vectors[120 * dimension] = Number.NaN;
  const found = exactNeighbours(kernels, vectors, dimension, 7);
  expect([...found.indices]).toEqual(sortedNeighbours(vectors, dimension, 7));
  expect(found.zeroRows.reduce((sum, zero) => sum + zero, 0)).toBe(6);
});

test("one, two and four shares find the same, with SIMD and without", () => {
  const n = 300;
  const dimension = 17;
  const vectors = gaussianVectors(n, dimension, 4);
  const expected = exactNeighbours(kernels, vectors, dimension, 10);
  expect(exactNeighbours(plain, vectors, dimension, 10)).toEqual(expected);
  for (const parts of [1, 2, 4]) {
    const shares = Array.from({ length: parts }, (_, part) =>
      runSteps(candidateSteps(kernels, vectors, dimension, 10, { part, parts }), {}),
    );
    const settle = settleSteps(kernels, vectors, dimension, 10, mergeLists(shares));
    expect(runSteps(settle, {})).toEqual(expected);
  }
});

test("progress rises to 1", () => {
  const heard: number[] = [];
  exactNeighbours(kernels, gaussianVectors(400, 8, 1), 8, 5, {
    onProgress: (fraction) => heard.push(fraction),
  });
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  expect(heard.length).toBeGreaterThan(5);
  expect(heard.at(-1)).toBe(1);
});

test("an aborted search throws the reason and gives its memory back", () => {
  const vectors = gaussianVectors(400, 8, 1);
  const { top } = kernels.memory;
  for (let round = 0; round < 100; round++) {
    const stop = new AbortController();
    const search = () =>
      exactNeighbours(kernels, vectors, 8, 5, {
        signal: stop.signal,
        onProgress: () => stop.abort(new Error("enough")),
      });
    expect(search).toThrow("enough");
  }
  expect(kernels.memory.top).toBe(top);
});

test("a negative number of neighbours is refused", () => {
  expect(() => exactNeighbours(kernels, new Float32Array(4), 2, -1)).toThrow(RangeError);
});

test("lists of different shapes are not merged", () => {
  const list = { n: 1, size: 1, entries: new Int32Array(2) };
  expect(() => mergeLists([list, { ...list, n: 2 }])).toThrow(/do not fit/);
  expect(() => mergeLists([])).toThrow(RangeError);
});
