import { describe, expect, it } from "vitest";
import { drawableRows } from "./drawable-rows";

describe("drawableRows", () => {
  it("leaves out rows without a vector, of length 0, and with numbers that are not finite", () => {
    const sampled = {
      vectors: Float32Array.of(1, 0, 0, 0, 0, 0, NaN, 1, 3, 4),
      present: Uint8Array.of(1, 0, 1, 1, 1),
      dimension: 2,
      presentCount: 4,
      inputs: [],
      indices: Uint32Array.of(0, 1, 2, 3, 4),
    };
    const { rows, vectors } = drawableRows(sampled);
    expect(Array.from(rows)).toEqual([0, 4]);
    expect(Array.from(vectors)).toEqual([1, 0, 3, 4]);
  });
});
