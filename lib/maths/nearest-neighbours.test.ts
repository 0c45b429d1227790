import fc from "fast-check";
import { expect, test } from "vitest";
import { cosineMatrix } from "./cosine-matrix";
import { nearestNeighbours } from "./nearest-neighbours";
import { gaussianVectors, vectorsArbitrary } from "./vectors.arbitrary";

test("the neighbours are those of a full sort, ties in the order of rows", () => {
  fc.assert(
    fc.property(vectorsArbitrary(20, 3), fc.nat(25), ({ n, dimension, vectors }, k) => {
      const found = nearestNeighbours(vectors, dimension, k);
      const { matrix } = cosineMatrix(vectors, dimension);
      expect(found.k).toBe(Math.max(0, Math.min(k, n - 1)));
      for (let row = 0; row < n; row++) {
        const sorted = Array.from({ length: n }, (_, other) => other)
          .filter((other) => other !== row)
          .sort((a, b) => matrix[row * n + b]! - matrix[row * n + a]! || a - b)
          .slice(0, found.k);
        const start = row * found.k;
        expect([...found.indices.subarray(start, start + found.k)]).toEqual(sorted);
        expect([...found.similarities.subarray(start, start + found.k)]).toEqual(
          sorted.map((other) => matrix[row * n + other]!),
        );
      }
    }),
    { numRuns: 60 },
  );
});

test("progress rises to the number of rows", () => {
  const heard: number[] = [];
  nearestNeighbours(gaussianVectors(150, 3, 1), 3, 2, (done, total) => heard.push(done, total));
  expect(heard).toEqual([64, 150, 128, 150, 150, 150]);
});

test("rows without a direction are marked", () => {
  const { zeroRows } = nearestNeighbours(Float32Array.of(1, 0, 0, 0), 2, 1);
  expect([...zeroRows]).toEqual([0, 1]);
});

test("a negative number of neighbours is refused", () => {
  expect(() => nearestNeighbours(new Float32Array(4), 2, -1)).toThrow(RangeError);
});
