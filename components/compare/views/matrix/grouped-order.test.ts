import { describe, expect, it } from "vitest";
import { labelOrder, pictureOrder } from "./grouped-order";

const inputs = [null, "sport", "science", null, "sport"].map((label, index) => ({
  id: String(index),
  text: "",
  label,
}));
const image = { source: "address", url: "https://example.org/a.png" } as const;

describe("labelOrder", () => {
  it("puts rows of one label together and those without one last, and says where groups begin", () => {
    const { order, dividers } = labelOrder(inputs);
    expect([...order]).toEqual([1, 4, 2, 0, 3]);
    expect(dividers).toEqual([2, 3]);
  });

  it("leaves rows without labels where they are", () => {
    const { order, dividers } = labelOrder(inputs.map((input) => ({ ...input, label: null })));
    expect([...order]).toEqual([0, 1, 2, 3, 4]);
    expect(dividers).toEqual([]);
  });
});

describe("pictureOrder", () => {
  it("puts texts before pictures, whichever came first", () => {
    const mixed = inputs.map((input, index) => (index % 2 === 0 ? { ...input, image } : input));
    const { order, dividers } = pictureOrder(mixed);
    expect([...order]).toEqual([1, 3, 0, 2, 4]);
    expect(dividers).toEqual([2]);
  });

  it("has no blocks where there are pictures only", () => {
    const pictures = inputs.map((input) => ({ ...input, image }));
    expect(pictureOrder(pictures).dividers).toEqual([]);
  });
});
