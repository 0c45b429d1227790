import { expect, test } from "vitest";
import { createKernels } from "../kernels/create-kernels";
import { gaussianVectors } from "../vectors.arbitrary";
import { layoutQuality } from "./layout-quality";

const kernels = createKernels();

/** Points on an arc, no two gaps alike: the order by distance is the order by cosine. */
function arc(n: number): Float32Array {
  return Float32Array.from({ length: n * 2 }, (_, at) => {
    const angle = (Math.floor(at / 2) / n) ** 1.3 * 3;
    return at % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  });
}

test("a layout that keeps every neighbour has quality 1", () => {
  const vectors = arc(40);
  expect(layoutQuality(kernels, vectors, 2, vectors, { k: 5 })).toEqual({
    neighbourPreservation: 1,
    trustworthiness: 1,
    rows: 40,
  });
});

test("trustworthiness is the formula of the paper", () => {
  const n = 30;
  const k = 4;
  const vectors = gaussianVectors(n, 6, 1);
  const positions = gaussianVectors(n, 2, 2);
  const byDistance = (row: number, distance: (other: number) => number) =>
    Array.from({ length: n }, (_, other) => other)
      .filter((other) => other !== row)
      .sort((a, b) => distance(a) - distance(b));
  let cost = 0;
  let kept = 0;
  for (let row = 0; row < n; row++) {
    const truth = byDistance(row, (other) => -cosine(vectors, 6, row, other));
    const drawn = byDistance(row, (other) =>
      Math.hypot(
        positions[row * 2]! - positions[other * 2]!,
        positions[row * 2 + 1]! - positions[other * 2 + 1]!,
      ),
    );
    for (const other of drawn.slice(0, k)) {
      const rank = truth.indexOf(other) + 1;
      if (rank > k) cost += rank - k;
      else kept++;
    }
  }
  const quality = layoutQuality(kernels, vectors, 6, positions, { k })!;
  expect(quality.neighbourPreservation).toBeCloseTo(kept / (n * k), 12);
  expect(quality.trustworthiness).toBeCloseTo(1 - (2 / (n * k * (2 * n - 3 * k - 1))) * cost, 12);
});

test("a sample of rows estimates the whole", () => {
  const vectors = gaussianVectors(400, 8, 1);
  const positions = vectors.filter((_, at) => at % 8 < 2);
  const whole = layoutQuality(kernels, vectors, 8, positions)!;
  const part = layoutQuality(kernels, vectors, 8, positions, { sample: 150 })!;
  expect(part.rows).toBe(150);
  expect(part.trustworthiness).toBeCloseTo(whole.trustworthiness, 1);
});

test("too few points for k say nothing", () => {
  expect(
    layoutQuality(kernels, gaussianVectors(10, 3, 1), 3, gaussianVectors(10, 2, 1), { k: 5 }),
  ).toBe(null);
  expect(layoutQuality(kernels, new Float32Array(0), 3, new Float32Array(0))).toBe(null);
});

function cosine(vectors: Float32Array, dimension: number, a: number, b: number): number {
  const row = (at: number) => [...vectors.subarray(at * dimension, (at + 1) * dimension)];
  const product = row(a).reduce((sum, value, k) => sum + value * row(b)[k]!, 0);
  return product / Math.hypot(...row(a)) / Math.hypot(...row(b));
}
