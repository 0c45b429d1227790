import fc from "fast-check";
import { expect, test } from "vitest";
import { cellAfterKey, cellAt, identityOrder, placesOf } from "./matrix-cell";

const order = Uint32Array.of(2, 0, 1);
const places = placesOf(order);

test("the cell under a point is named by its inputs, not by its place", () => {
  expect(cellAt({ x: 15, y: 5 }, 30, 3, order)).toEqual({ row: 2, column: 0 });
  expect(cellAt({ x: 29.9, y: 29.9 }, 30, 3, order)).toEqual({ row: 1, column: 1 });
});

test("outside of the matrix there is no cell", () => {
  expect(cellAt({ x: -1, y: 5 }, 30, 3, order)).toBeNull();
  expect(cellAt({ x: 5, y: 30 }, 30, 3, order)).toBeNull();
  expect(cellAt({ x: 0, y: 0 }, 0, 0, new Uint32Array(0))).toBeNull();
});

test("the middle of every cell is found again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(199), fc.nat(199), (n, a, b) => {
      const [row, column] = [a % n, b % n];
      const point = { x: ((column + 0.5) / n) * 317, y: ((row + 0.5) / n) * 317 };
      expect(cellAt(point, 317, n, identityOrder(n))).toEqual({ row, column });
    }),
  );
});

test("places undo the order", () => {
  expect([...places]).toEqual([1, 2, 0]);
});

test("arrows move by one place on the screen and stop at the edge", () => {
  expect(cellAfterKey("ArrowDown", { row: 2, column: 0 }, order, places)).toEqual({
    row: 0,
    column: 0,
  });
  expect(cellAfterKey("ArrowUp", { row: 2, column: 0 }, order, places)).toEqual({
    row: 2,
    column: 0,
  });
  expect(cellAfterKey("End", { row: 2, column: 2 }, order, places)).toEqual({ row: 2, column: 1 });
  expect(cellAfterKey("Home", { row: 2, column: 1 }, order, places)).toEqual({ row: 2, column: 2 });
});

test("the first key selects the first cell, other keys none", () => {
  expect(cellAfterKey("ArrowLeft", null, order, places)).toEqual({ row: 2, column: 2 });
  expect(cellAfterKey("a", null, order, places)).toBeNull();
  expect(cellAfterKey("ArrowUp", null, new Uint32Array(0), new Uint32Array(0))).toBeNull();
});
