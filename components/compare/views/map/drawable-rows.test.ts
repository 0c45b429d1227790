import { describe, expect, it } from "vitest";
import { sparseRowsOf } from "@/lib/maths/sparse/sparse-rows";
import { sparseVector } from "@/lib/maths/sparse/sparse-vector";
import { drawableRows } from "./drawable-rows";

describe("drawableRows", () => {
  it("leaves out rows without a vector, of length 0, and with numbers that are not finite", () => {
    const sampled = {
      form: "dense" as const,
      vectors: Float32Array.of(1, 0, 0, 0, 0, 0, NaN, 1, 3, 4),
      present: Uint8Array.of(1, 0, 1, 1, 1),
      dimension: 2,
      presentCount: 4,
      inputs: [],
      indices: Uint32Array.of(0, 1, 2, 3, 4),
    };
    expect(drawableRows(sampled)).toEqual({
      type: "rows",
      rows: Uint32Array.of(0, 4),
      vectors: Float32Array.of(1, 0, 3, 4),
      dimension: 2,
    });
  });

  it("lays sparse rows out over the tokens of all, unless those are too many numbers", () => {
    const list = [sparseVector([9], [2]), sparseVector([], []), sparseVector([3, 9], [1, 4])];
    const sampled = {
      form: "sparse" as const,
      ...sparseRowsOf(list),
      present: Uint8Array.of(1, 1, 1),
      presentCount: 3,
      inputs: [],
      indices: Uint32Array.of(0, 1, 2),
    };
    expect(drawableRows(sampled)).toEqual({
      type: "rows",
      rows: Uint32Array.of(0, 2),
      vectors: Float32Array.of(0, 2, 1, 4),
      dimension: 2,
    });
    expect(drawableRows(sampled, 3)).toEqual({ type: "too-many-tokens", inputs: 2, tokens: 2 });
  });
});
