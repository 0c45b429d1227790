import fc from "fast-check";
import { expect, test } from "vitest";
import { pointGrid } from "./point-grid";

const coordinate = fc.integer({ min: -20, max: 20 });

test("the grid finds what a search through all points finds", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(coordinate, coordinate), { maxLength: 80 }),
      coordinate,
      coordinate,
      fc.nat(30),
      (points, x, y, radius) => {
        const distances = points.map(([px, py]) => Math.hypot(px - x, py - y));
        const least = Math.min(...distances);
        const wanted = least <= radius ? distances.indexOf(least) : null;
        expect(pointGrid(Float32Array.from(points.flat())).nearest(x, y, radius)).toBe(wanted);
      },
    ),
  );
});

test("without points nothing is near", () => {
  expect(pointGrid(new Float32Array(0)).nearest(0, 0, 10)).toBeNull();
});
