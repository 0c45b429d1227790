import fc from "fast-check";
import { expect, test } from "vitest";
import { principalPositions } from "./pca";
import { gaussian, seededRandom } from "./seeded-random";
import { gaussianVectors, vectorsArbitrary } from "./vectors.arbitrary";

test("a plane planted in many dimensions comes back with its distances", () => {
  const [n, dimension] = [40, 64];
  const random = seededRandom(9);
  const plane = Array.from({ length: n }, () => [gaussian(random) * 5, gaussian(random) * 2]);
  const [u, v] = orthonormalPair(dimension);
  const vectors = Float32Array.from({ length: n * dimension }, (_, at) => {
    const [x = 0, y = 0] = plane[Math.floor(at / dimension)]!;
    return 3 + x * u[at % dimension]! + y * v[at % dimension]!;
  });
  const positions = principalPositions(vectors, dimension);
  for (let i = 1; i < n; i++) {
    const [before, here] = [plane[i - 1]!, plane[i]!];
    const wanted = Math.hypot(here[0]! - before[0]!, here[1]! - before[1]!);
    expect(distance(positions, i - 1, i)).toBeCloseTo(wanted, 3);
  }
});

test("turning the space leaves the picture as it was, signs included", () => {
  const vectors = gaussianVectors(12, 3, 6).map((value, at) => value * [5, 2, 0.5][at % 3]!);
  const turned = vectors.slice();
  for (let at = 0; at < turned.length; at += 3) {
    turned[at] = -vectors[at + 2]!;
    turned[at + 2] = vectors[at]!;
  }
  const after = principalPositions(turned, 3);
  principalPositions(vectors, 3).forEach((value, at) => expect(after[at]).toBeCloseTo(value, 3));
});

test("the first axis varies most, and the coordinate largest in size is positive", () => {
  const positions = principalPositions(gaussianVectors(50, 20, 2), 20);
  const axis = (which: number) => [...positions].filter((_, at) => at % 2 === which);
  const variance = (values: number[]) => values.reduce((sum, value) => sum + value * value, 0);
  expect(variance(axis(0))).toBeGreaterThanOrEqual(variance(axis(1)));
  for (const values of [axis(0), axis(1)]) {
    expect(Math.max(...values)).toBeGreaterThanOrEqual(-Math.min(...values));
  }
});

test("any input gives finite positions centred on 0", () => {
  fc.assert(
    fc.property(vectorsArbitrary(10, 5), ({ n, dimension, vectors }) => {
      const positions = principalPositions(vectors, dimension);
      expect(positions).toHaveLength(n * 2);
      expect(positions.every(Number.isFinite)).toBe(true);
      expect(positions.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 3);
    }),
  );
});

test("two points lie on the first axis at their distance, three keep all distances", () => {
  expect(
    [...principalPositions(Float32Array.of(0, 0, 3, 4), 2)].map((x) => Math.round(x * 1e3) / 1e3),
  ).toEqual([2.5, 0, -2.5, 0]);
  const three = principalPositions(Float32Array.of(0, 0, 0, 3, 0, 0, 0, 0, 4), 3);
  expect(distance(three, 0, 1)).toBeCloseTo(3, 4);
  expect(distance(three, 1, 2)).toBeCloseTo(5, 4);
});

test("identical points and single points stand at the origin", () => {
  expect([...principalPositions(new Float32Array(12).fill(1), 3)]).toEqual(Array(8).fill(0));
  expect([...principalPositions(Float32Array.of(7, 8), 2)]).toEqual([0, 0]);
  expect(principalPositions(new Float32Array(0), 2)).toHaveLength(0);
});

function orthonormalPair(dimension: number): [Float64Array, Float64Array] {
  const u = new Float64Array(dimension).fill(1 / Math.sqrt(dimension));
  const v = u.map((value, k) => (k % 2 === 0 ? value : -value));
  return [u, v];
}

function distance(positions: Float32Array, i: number, j: number): number {
  return Math.hypot(
    positions[i * 2]! - positions[j * 2]!,
    positions[i * 2 + 1]! - positions[j * 2 + 1]!,
  );
}
