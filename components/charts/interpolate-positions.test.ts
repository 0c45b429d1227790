import { expect, test } from "vitest";
import { interpolatePositions } from "./interpolate-positions";

test("a share of the way is walked on each coordinate", () => {
  const moved = interpolatePositions(Float32Array.of(0, 10), Float32Array.of(4, 20), 0.25);
  expect([...moved]).toEqual([1, 12.5]);
});

test("at the end, or when the number of points changed, the target itself is shown", () => {
  const target = Float32Array.of(4, 20);
  expect(interpolatePositions(Float32Array.of(0, 10), target, 1)).toBe(target);
  expect(interpolatePositions(new Float32Array(0), target, 0.5)).toBe(target);
});
