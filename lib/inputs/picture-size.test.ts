import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fittedSize, pictureEdges } from "./picture-size";

describe("fittedSize", () => {
  it("fits the longer edge and keeps the shape", () => {
    expect(fittedSize({ width: 4_000, height: 3_000 }, 768)).toEqual({ width: 768, height: 576 });
    expect(fittedSize({ width: 10, height: 9_000 }, 512)).toEqual({ width: 1, height: 512 });
  });

  it("never enlarges and never goes below a pixel", () => {
    const length = fc.integer({ min: 1, max: 40_000 });
    fc.assert(
      fc.property(length, length, fc.constantFrom(...pictureEdges), (width, height, edge) => {
        const fitted = fittedSize({ width, height }, edge);
        expect(fitted.width).toBeGreaterThanOrEqual(1);
        expect(fitted.height).toBeGreaterThanOrEqual(1);
        expect(fitted.width).toBeLessThanOrEqual(Math.min(width, edge ?? width));
        expect(fitted.height).toBeLessThanOrEqual(Math.min(height, edge ?? height));
      }),
    );
  });
});
