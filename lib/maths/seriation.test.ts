import fc from "fast-check";
import { expect, test } from "vitest";
import { plainCosineMatrix } from "./testing/plain-cosine-matrix";
import { seededRandom } from "./seeded-random";
import { seriationOrder } from "./seriation";
import { spectralOrder } from "./spectral-order";
import { vectorsArbitrary } from "./vectors.arbitrary";

test("an order is a permutation, the same on every call", () => {
  fc.assert(
    fc.property(vectorsArbitrary(30, 3), ({ n, dimension, vectors }) => {
      const { matrix } = plainCosineMatrix(vectors, dimension);
      const order = [...seriationOrder(matrix, n)];
      expect(order.toSorted((a, b) => a - b)).toEqual([...Array(n).keys()]);
      expect([...seriationOrder(matrix, n)]).toEqual(order);
    }),
    { numRuns: 60 },
  );
});

test("a shuffled block structure is undone", () => {
  fc.assert(
    fc.property(fc.nat(1_000), (seed) => {
      const groups = shuffled(
        Array.from({ length: 40 }, (_, row) => row % 5),
        seed,
      );
      const matrix = blocks(groups, seed);
      const ordered = [...seriationOrder(matrix, groups.length)].map((row) => groups[row]!);
      expect(changes(ordered)).toBe(4);
    }),
    { numRuns: 30 },
  );
});

test("points along an arc come back in their order", () => {
  const angles = shuffled(
    Array.from({ length: 25 }, (_, at) => at * 0.05),
    3,
  );
  const vectors = Float32Array.from(angles.flatMap((angle) => [Math.cos(angle), Math.sin(angle)]));
  const order = [...seriationOrder(plainCosineMatrix(vectors, 2).matrix, angles.length)];
  const inOrder = order.map((row) => angles[row]!);
  const sorted = angles.toSorted((a, b) => a - b);
  expect([sorted, sorted.toReversed()]).toContainEqual(inOrder);
});

test("rows without a direction come last and unknown cells do no harm", () => {
  const matrix = Float32Array.of(0, 0, 0, 0, 1, NaN, 0, NaN, 1);
  expect([...seriationOrder(matrix, 3)]).toEqual([1, 2, 0]);
});

test("the order for very many rows keeps blocks together too", () => {
  const groups = shuffled(
    Array.from({ length: 60 }, (_, row) => row % 2),
    1,
  );
  const order = spectralOrder(blocks(groups, 2), groups.length);
  expect(order.toSorted((a, b) => a - b)).toEqual([...Array(60).keys()]);
  expect(changes(order.map((row) => groups[row]!))).toBe(1);
});

test("a matrix of the wrong size is refused", () => {
  expect(() => seriationOrder(new Float32Array(8), 3)).toThrow(RangeError);
});

/** Similarity 0.8 within a group and 0.2 between groups, give or take 0.05. */
function blocks(groups: readonly number[], seed: number): Float32Array {
  const n = groups.length;
  const random = seededRandom(seed);
  const matrix = new Float32Array(n * n);
  for (let i = 0; i < n; i++) {
    matrix[i * n + i] = 1;
    for (let j = i + 1; j < n; j++) {
      const value = (groups[i] === groups[j] ? 0.8 : 0.2) + (random() - 0.5) * 0.1;
      matrix[i * n + j] = value;
      matrix[j * n + i] = value;
    }
  }
  return matrix;
}

function shuffled<T>(values: T[], seed: number): T[] {
  const random = seededRandom(seed);
  return values
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

function changes(values: readonly number[]): number {
  return values.filter((value, at) => at > 0 && value !== values[at - 1]).length;
}
