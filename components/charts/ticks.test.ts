import fc from "fast-check";
import { expect, test } from "vitest";
import { niceTicks } from "./ticks";

test("ticks are round numbers within the range", () => {
  expect(niceTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(niceTicks(-0.13, 0.71, 4)).toEqual([0, 0.5]);
  expect(niceTicks(3, 97, 4)).toEqual([50]);
});

test("ticks rise, lie inside and are not more than asked", () => {
  const bound = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(bound, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (min, range) => {
      const ticks = niceTicks(min, min + range, 5);
      expect(ticks.length).toBeLessThanOrEqual(6);
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(min - range * 1e-6);
        expect(tick).toBeLessThanOrEqual(min + range * (1 + 1e-6));
      }
      expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
    }),
  );
});

test("an empty range has one tick", () => {
  expect(niceTicks(2, 2, 4)).toEqual([2]);
});
