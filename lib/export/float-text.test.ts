import fc from "fast-check";
import { expect, it } from "vitest";
import { floatText } from "./float-text";

it("reads back as the same float32, without a double's digits", () => {
  expect(floatText(Math.fround(0.1))).toBe("0.100000001");
  expect(floatText(0.5)).toBe("0.5");
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Math.fround(Number(floatText(value)))).toBe(value + 0);
    }),
  );
});

it("is null for what is no number", () => {
  expect([NaN, Infinity, -Infinity].map(floatText)).toEqual([null, null, null]);
});
