import fc from "fast-check";
import { expect, test } from "vitest";
import { overlap, placeLabels } from "./label-placement";

const box = { width: 300, height: 200 };

test("a label stands right of its point, or left of it at the right edge", () => {
  const [right] = placeLabels([{ index: 0, point: { x: 50, y: 50 }, width: 60, height: 14 }], box);
  expect(right).toMatchObject({ left: 59, top: 43 });
  const [left] = placeLabels([{ index: 0, point: { x: 280, y: 50 }, width: 60, height: 14 }], box);
  expect(left).toMatchObject({ left: 211, top: 43 });
});

test("labels never overlap, never leave the box, and the first one asked for is placed", () => {
  const request = fc.record({
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 200 }),
    width: fc.integer({ min: 5, max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(request, { maxLength: 40 }), (requests) => {
      const placed = placeLabels(
        requests.map(({ x, y, width }, index) => ({ index, point: { x, y }, width, height: 14 })),
        box,
      );
      placed.forEach((label, at) => {
        expect(label.left >= 0 && label.left + label.width <= 300).toBe(true);
        expect(label.top >= 0 && label.top + label.height <= 200).toBe(true);
        for (const other of placed.slice(at + 1)) expect(overlap(label, other)).toBe(false);
      });
    }),
  );
});

test("a place that covers another point is taken only when nothing else is free", () => {
  const requests = [
    { index: 0, point: { x: 100, y: 100 }, width: 60, height: 14 },
    { index: 1, point: { x: 120, y: 100 }, width: 60, height: 14 },
  ];
  const [first] = placeLabels(requests, box);
  expect(first).toMatchObject({ left: 31 });
});

test("a reserved part of the box is left free", () => {
  const request = { index: 0, point: { x: 50, y: 50 }, width: 60, height: 14 };
  const [label] = placeLabels([request], box, [{ left: 55, top: 0, width: 245, height: 200 }]);
  expect(label).toBeUndefined();
  const [above] = placeLabels([request], box, [{ left: 0, top: 44, width: 300, height: 156 }]);
  expect(above).toMatchObject({ left: 20, top: 27 });
});
