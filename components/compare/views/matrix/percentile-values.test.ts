import { describe, expect, it } from "vitest";
import { plainCosineMatrix } from "@/lib/maths/testing/plain-cosine-matrix";
import { percentileRank, sortedPairScores } from "@/lib/maths/percentile-rank";
import { gaussian, seededRandom } from "@/lib/maths/seeded-random";
import { percentileValues } from "./percentile-values";

function similarities(n: number) {
  const random = seededRandom(1);
  const vectors = Float32Array.from({ length: n * 4 }, () => gaussian(random));
  const { matrix, zeroRows } = plainCosineMatrix(vectors, 4);
  return { matrix, pairScores: sortedPairScores(matrix, n, zeroRows) };
}

describe("percentileValues", () => {
  it("ranks every cell of a small matrix exactly", () => {
    const { matrix, pairScores } = similarities(12);
    const rankOf = percentileValues(12, pairScores);
    const score = matrix[3] ?? NaN;
    expect(rankOf(score)).toBe(percentileRank(pairScores, score));
    expect(rankOf(1)).toBe(100);
  });

  it("stays within one colour of the exact rank in a large matrix", () => {
    const { matrix, pairScores } = similarities(180);
    const rankOf = percentileValues(180, pairScores);
    const errors = Array.from(matrix.subarray(0, 360), (score) =>
      Math.abs(rankOf(score) - (percentileRank(pairScores, score) ?? NaN)),
    );
    expect(Math.max(...errors)).toBeLessThan(100 / 256);
  });

  it("gives a score above all pairs, such as a row's dot product with itself, the last rank", () => {
    const pairScores = Float32Array.from({ length: 1_000 }, (_, at) => at);
    expect(percentileValues(200, pairScores)(5_000)).toBeCloseTo(100, 0);
  });

  it("ranks nothing where there is no pair to compare with, nor a score that is unknown", () => {
    expect(percentileValues(1, new Float32Array(0))(1)).toBeNaN();
    expect(percentileValues(200, similarities(180).pairScores)(NaN)).toBeNaN();
  });
});
