import { expect, test } from "vitest";
import { gaussian, seededRandom } from "./seeded-random";

test("the same seed gives the same numbers, another seed others", () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test("numbers lie in [0, 1) around one half", () => {
  const values = Array.from({ length: 20_000 }, seededRandom(3));
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1);
});

test("normal numbers have mean 0 and variance 1", () => {
  const random = seededRandom(5);
  const values = Array.from({ length: 20_000 }, () => gaussian(random));
  expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length)).toBeLessThan(
    0.05,
  );
  const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  expect(Math.abs(variance - 1)).toBeLessThan(0.05);
});
