import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { positionOf } from "./position-of";

describe("the position of a place among the shown ones", () => {
  it("is what a plain search finds", () => {
    const places = fc.uniqueArray(fc.nat(60)).map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(places, fc.nat(60), (shown, place) => {
        expect(positionOf(shown, place)).toBe(shown.indexOf(place));
      }),
    );
  });
});
