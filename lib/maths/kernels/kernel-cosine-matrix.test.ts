import fc from "fast-check";
import { expect, test } from "vitest";
import { gaussianVectors, vectorsArbitrary } from "../vectors.arbitrary";
import { createKernels } from "./create-kernels";
import { kernelCosineMatrix } from "./kernel-cosine-matrix";

const kernels = createKernels();
const cosineMatrix = (vectors: Float32Array, dimension: number) =>
  kernelCosineMatrix(kernels, vectors, dimension);

test("a hand-made case", () => {
  const { matrix } = cosineMatrix(Float32Array.of(1, 0, 0, 2, 1, 1), 2);
  const half = Math.fround(Math.SQRT1_2);
  [1, 0, half, 0, 1, half, half, half, 1].forEach((value, at) =>
    expect(matrix[at]).toBeCloseTo(value, 6),
  );
});

test("the matrix is symmetric to the bit, 1 on the diagonal and within [-1, 1]", () => {
  fc.assert(
    fc.property(vectorsArbitrary(40, 5), ({ n, dimension, vectors }) => {
      const { matrix, zeroRows } = cosineMatrix(vectors, dimension);
      for (let i = 0; i < n; i++) {
        expect(matrix[i * n + i]).toBe(zeroRows[i] === 1 ? 0 : 1);
        for (let j = 0; j < n; j++) {
          expect(matrix[i * n + j]).toBe(matrix[j * n + i]);
          expect(Math.abs(matrix[i * n + j]!)).toBeLessThanOrEqual(1);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test("more rows than one strip are the plain cosines", () => {
  const [n, dimension] = [71, 9];
  const vectors = gaussianVectors(n, dimension, 4);
  const { matrix } = cosineMatrix(vectors, dimension);
  for (let i = 0; i < n; i += 5) {
    for (let j = 0; j < n; j++) {
      expect(matrix[i * n + j]).toBeCloseTo(plainCosine(vectors, dimension, i, j), 5);
    }
  }
});

test("scaling rows by any positive factor changes nothing", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (factor) => {
      const vectors = gaussianVectors(6, 7, 1);
      const before = cosineMatrix(vectors, 7).matrix;
      const after = cosineMatrix(
        vectors.map((value) => value * factor),
        7,
      ).matrix;
      before.forEach((value, at) => expect(after[at]).toBeCloseTo(value, 5));
    }),
  );
});

test("rotating the space changes nothing", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 7, noNaN: true }), (angle) => {
      const vectors = gaussianVectors(6, 2, 2);
      const turned = vectors.slice();
      for (let at = 0; at < turned.length; at += 2) {
        turned[at] = Math.cos(angle) * vectors[at]! - Math.sin(angle) * vectors[at + 1]!;
        turned[at + 1] = Math.sin(angle) * vectors[at]! + Math.cos(angle) * vectors[at + 1]!;
      }
      const after = cosineMatrix(turned, 2).matrix;
      cosineMatrix(vectors, 2).matrix.forEach((value, at) =>
        expect(after[at]).toBeCloseTo(value, 5),
      );
    }),
  );
});

test("zero and NaN rows are marked and never leak NaN", () => {
  const { matrix, zeroRows } = cosineMatrix(Float32Array.of(0, 0, 1, 2, NaN, 1), 2);
  expect([...zeroRows]).toEqual([1, 0, 1]);
  expect([...matrix]).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
});

test("no rows give an empty matrix", () => {
  expect(cosineMatrix(new Float32Array(0), 3).matrix).toHaveLength(0);
});

function plainCosine(vectors: Float32Array, dimension: number, i: number, j: number): number {
  const a = vectors.subarray(i * dimension, (i + 1) * dimension);
  const b = vectors.subarray(j * dimension, (j + 1) * dimension);
  const product = a.reduce((sum, value, k) => sum + value * b[k]!, 0);
  return product / Math.hypot(...a) / Math.hypot(...b);
}
