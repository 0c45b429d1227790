import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswer } from "./check-answer";

function check(
  embeddings: readonly { index: number; values: readonly number[] }[],
  count: number,
  dimension: number | null = null,
) {
  const answer = { embeddings, tokens: null, vendorLatencyMs: null, requestId: null };
  return checkAnswer(answer, count, dimension);
}

describe("checkAnswer", () => {
  it("places vectors by their index, in whatever order they come", () => {
    const order = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(order, (indices) => {
        const embeddings = indices.map((index) => ({ index, values: [index, -index] }));
        const { vectors, dimension } = check(embeddings, 10);
        expect(dimension).toBe(2);
        expect([...vectors].filter((_, at) => at % 2 === 0)).toEqual([
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
        ]);
      }),
    );
  });

  it.each([
    ["a missing vector", [{ index: 0, values: [1] }], 2, null, /1 vectors for 2/],
    [
      "a vector too many",
      [
        { index: 0, values: [1] },
        { index: 1, values: [1] },
      ],
      1,
      null,
      /2 vectors for 1/,
    ],
    [
      "a repeated index",
      [
        { index: 0, values: [1] },
        { index: 0, values: [1] },
      ],
      2,
      null,
      /index 0/,
    ],
    ["an index out of range", [{ index: 1, values: [1] }], 1, null, /index 1/],
    ["a negative index", [{ index: -1, values: [1] }], 1, null, /index -1/],
    ["half an index", [{ index: 0.5, values: [1] }], 1, null, /index 0.5/],
    [
      "two dimensions",
      [
        { index: 0, values: [1, 2] },
        { index: 1, values: [1] },
      ],
      2,
      null,
      /1 components instead of 2/,
    ],
    ["another dimension", [{ index: 0, values: [1, 2] }], 1, 3, /2 components instead of 3/],
    ["an empty vector", [{ index: 0, values: [] }], 1, null, /empty/],
    ["NaN", [{ index: 0, values: [1, Number.NaN] }], 1, null, /finite/],
    ["infinity", [{ index: 0, values: [1, Number.POSITIVE_INFINITY] }], 1, null, /finite/],
    ["what float32 cannot hold", [{ index: 0, values: [1e300] }], 1, null, /finite/],
  ])("finds %s", (_, embeddings, count, dimension, problem) => {
    expect(() => check(embeddings, count, dimension)).toThrow(problem);
  });
});
