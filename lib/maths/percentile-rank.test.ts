import fc from "fast-check";
import { expect, test } from "vitest";
import { percentileRank, sortedPairScores } from "./percentile-rank";

const score = fc.float({ min: -1, max: 1, noNaN: true });
const scores = fc.array(score, { minLength: 1 }).map((values) => Float32Array.from(values).sort());

test("pair scores leave out the diagonal, marked rows and unknown cells", () => {
  const matrix = Float32Array.of(1, 0.5, 0.25, 0, 0.5, 1, NaN, 0, 0.25, NaN, 1, 0, 0, 0, 0, 0);
  expect([...sortedPairScores(matrix, 4, Uint8Array.of(0, 0, 0, 1))]).toEqual([0.25, 0.5]);
});

test("a score above all others but itself ranks half a place below 100", () => {
  expect(percentileRank(Float32Array.of(0.1, 0.2, 0.3, 0.4), 0.4)).toBe(87.5);
  expect(percentileRank(Float32Array.of(0.1, 0.2), 0.9)).toBe(100);
  expect(percentileRank(Float32Array.of(0.1, 0.2), -0.9)).toBe(0);
});

test("a rank lies within 0 and 100 and rises with the score", () => {
  fc.assert(
    fc.property(scores, score, score, (sorted, a, b) => {
      const low = percentileRank(sorted, Math.min(a, b)) ?? NaN;
      const high = percentileRank(sorted, Math.max(a, b)) ?? NaN;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
      expect(high).toBeGreaterThanOrEqual(low);
    }),
  );
});

test("the mean rank of all scores is 50", () => {
  fc.assert(
    fc.property(scores, (sorted) => {
      const ranks = Array.from(sorted, (value) => percentileRank(sorted, value) ?? NaN);
      expect(ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length).toBeCloseTo(50, 6);
    }),
  );
});

test("without anything to compare with the rank is unknown", () => {
  expect(percentileRank(new Float32Array(0), 0.5)).toBeNull();
  expect(percentileRank(Float32Array.of(0.5), NaN)).toBeNull();
});
