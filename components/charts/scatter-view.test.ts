import fc from "fast-check";
import { expect, test } from "vitest";
import { FITTED, scatterTransform, screenPoint, shifted, zoomedAt } from "./scatter-view";

const box = { width: 400, height: 300 };
const positions = Float32Array.of(-5, 2, 5, 2, 0, 8, 1, 3);

test("fitted, every point lies inside with a margin and keeps its proportions", () => {
  const transform = scatterTransform(positions, box, FITTED);
  for (let index = 0; index < 4; index++) {
    const { x, y } = screenPoint(positions, index, transform);
    expect(x).toBeGreaterThanOrEqual(27.9);
    expect(x).toBeLessThanOrEqual(372.1);
    expect(y).toBeGreaterThanOrEqual(27.9);
    expect(y).toBeLessThanOrEqual(272.1);
  }
});

test("one point, identical points and no point stand in the middle", () => {
  const transform = scatterTransform(Float32Array.of(7, 7, 7, 7), box, FITTED);
  expect(screenPoint(Float32Array.of(7, 7), 0, transform)).toEqual({ x: 200, y: 150 });
  expect(scatterTransform(new Float32Array(0), box, FITTED).scale).toBe(1);
});

test("zooming keeps the place under the pointer", () => {
  const coordinate = fc.double({ min: 0, max: 300, noNaN: true });
  const factor = fc.double({ min: 1.1, max: 5, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, factor, factor, (x, y, first, second) => {
      const view = zoomedAt(shifted(FITTED, { x: 9, y: -4 }), first, { x: 50, y: 60 }, box);
      const before = scatterTransform(positions, box, view);
      const after = scatterTransform(positions, box, zoomedAt(view, second, { x, y }, box));
      const under = (x - before.offset.x) / before.scale;
      expect(under * after.scale + after.offset.x).toBeCloseTo(x, 3);
    }),
  );
});

test("zooming out ends at the fitted view", () => {
  expect(zoomedAt({ zoom: 2, shift: { x: 50, y: 9 } }, 0.1, { x: 0, y: 0 }, box)).toEqual(FITTED);
});
