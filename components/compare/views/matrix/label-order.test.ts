import { describe, expect, it } from "vitest";
import { labelOrder } from "./label-order";

const inputs = [null, "sport", "science", null, "sport"].map((label, index) => ({
  id: String(index),
  text: "",
  label,
}));

describe("labelOrder", () => {
  it("puts rows of one label together and those without one last", () => {
    expect(Array.from(labelOrder(inputs))).toEqual([1, 4, 2, 0, 3]);
  });

  it("leaves rows without labels where they are", () => {
    expect(Array.from(labelOrder(inputs.map((input) => ({ ...input, label: null }))))).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });
});
