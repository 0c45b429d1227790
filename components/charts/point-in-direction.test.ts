import { expect, test } from "vitest";
import { pointInDirection } from "./point-in-direction";

const positions = Float32Array.of(0, 0, 2, 1, 1, 5, -3, 0, 9, 0);

test("an arrow moves to the nearest point in its direction", () => {
  expect(pointInDirection(positions, 0, "ArrowRight")).toBe(1);
  expect(pointInDirection(positions, 0, "ArrowDown")).toBe(2);
  expect(pointInDirection(positions, 1, "ArrowRight")).toBe(4);
  expect(pointInDirection(positions, 0, "ArrowLeft")).toBe(3);
});

test("with nothing in that direction the selection stays", () => {
  expect(pointInDirection(positions, 0, "ArrowUp")).toBe(0);
});

test("the first arrow selects the first point, other keys and empty maps none", () => {
  expect(pointInDirection(positions, null, "ArrowUp")).toBe(0);
  expect(pointInDirection(positions, 0, "x")).toBeNull();
  expect(pointInDirection(new Float32Array(0), null, "ArrowUp")).toBeNull();
});
