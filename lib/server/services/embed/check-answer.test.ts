import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SparseAnswer } from "@/lib/server/providers/spec";
import { checkAnswer } from "./check-answer";

const unsaid = {
  tokens: null,
  images: null,
  vendorLatencyMs: null,
  requestId: null,
  note: null,
} as const;

function check(
  embeddings: readonly { index: number; values: readonly number[] }[],
  count: number,
  dimension: number | null = null,
) {
  const rows = checkAnswer({ type: "dense", embeddings, ...unsaid }, count, dimension);
  if (rows.type !== "dense") throw new Error("expected dense rows");
  return rows;
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

  describe("of sparse vectors", () => {
    const entry = (ids: number[], weights: number[]) => ({ ids, weights, tokens: null });
    const checkSparse = (embeddings: SparseAnswer["embeddings"], count: number) =>
      checkAnswer({ type: "sparse", embeddings, ...unsaid }, count, null);

    it("places entries by their index, empty ones too", () => {
      const rows = checkSparse(
        [
          { index: 1, entry: entry([], []) },
          { index: 0, entry: entry([7, 3], [0.5, 1]) },
        ],
        2,
      );
      expect(rows).toEqual({ type: "sparse", entries: [entry([7, 3], [0.5, 1]), entry([], [])] });
    });

    it.each([
      ["a missing vector", [], /0 vectors for 1/],
      ["a weight that is no number", [{ index: 0, entry: entry([1], [Number.NaN]) }], /finite/],
      ["a repeated token", [{ index: 0, entry: entry([1, 1], [1, 1]) }], /repeated/],
      ["half a token id", [{ index: 0, entry: entry([0.5], [1]) }], /whole number/],
    ])("finds %s", (_, embeddings, problem) => {
      expect(() => checkSparse(embeddings, 1)).toThrow(problem);
    });
  });
});
