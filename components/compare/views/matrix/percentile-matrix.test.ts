import { describe, expect, it } from "vitest";
import { plainCosineMatrix } from "@/lib/maths/testing/plain-cosine-matrix";
import { percentileRank, sortedPairScores } from "@/lib/maths/percentile-rank";
import { gaussian, seededRandom } from "@/lib/maths/seeded-random";
import { percentileMatrix } from "./percentile-matrix";

function similarities(n: number) {
  const random = seededRandom(1);
  const vectors = Float32Array.from({ length: n * 4 }, () => gaussian(random));
  const { matrix, zeroRows } = plainCosineMatrix(vectors, 4);
  return { matrix, pairScores: sortedPairScores(matrix, n, zeroRows) };
}

describe("percentileMatrix", () => {
  it("ranks every cell of a small matrix exactly", () => {
    const { matrix, pairScores } = similarities(12);
    const ranks = percentileMatrix(matrix, 12, pairScores);
    expect(ranks[3]).toBeCloseTo(percentileRank(pairScores, matrix[3] ?? NaN) ?? NaN, 4);
    expect(ranks[0]).toBe(100);
  });

  it("stays within one colour of the exact rank in a large matrix", () => {
    const { matrix, pairScores } = similarities(180);
    const ranks = percentileMatrix(matrix, 180, pairScores);
    const errors = Array.from(matrix.subarray(0, 360), (score, at) =>
      Math.abs((ranks[at] ?? NaN) - (percentileRank(pairScores, score) ?? NaN)),
    );
    expect(Math.max(...errors)).toBeLessThan(100 / 256);
  });

  it("ranks nothing where there is no pair to compare with", () => {
    expect(percentileMatrix(Float32Array.of(1), 1, new Float32Array(0))[0]).toBeNaN();
  });
});
