import { expect, test } from "vitest";
import { matryoshkaCut } from "./matryoshka-cut";

test("the first components are kept and scaled to length 1", () => {
  const { vectors } = matryoshkaCut(Float32Array.of(3, 4, 12, 0, 5, 1), 3, 2);
  expect([...vectors].map((value) => value.toFixed(3))).toEqual([
    "0.600",
    "0.800",
    "0.000",
    "1.000",
  ]);
});

test("a row whose kept part is zero is marked", () => {
  expect([...matryoshkaCut(Float32Array.of(0, 1), 2, 1).zeroRows]).toEqual([1]);
});

test("keeping more components than there are is refused", () => {
  expect(() => matryoshkaCut(new Float32Array(4), 2, 3)).toThrow(RangeError);
});
