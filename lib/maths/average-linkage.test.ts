import { expect, test } from "vitest";
import { averageLinkage } from "./average-linkage";

test("the closest pair merges first, and the last merge joins the two groups", () => {
  const similarities = Float32Array.of(
    1,
    0.9,
    0.1,
    0.2,
    0.9,
    1,
    0.1,
    0.3,
    0.1,
    0.1,
    1,
    0.8,
    0.2,
    0.3,
    0.8,
    1,
  );
  expect(averageLinkage(similarities, 4)).toEqual([
    { kept: 0, absorbed: 1 },
    { kept: 2, absorbed: 3 },
    { kept: 0, absorbed: 2 },
  ]);
});

test("equal distances end in n - 1 merges", () => {
  expect(averageLinkage(new Float32Array(49).fill(0.5), 7)).toHaveLength(6);
});

test("no rows and one row need no merge", () => {
  expect(averageLinkage(new Float32Array(0), 0)).toEqual([]);
  expect(averageLinkage(Float32Array.of(1), 1)).toEqual([]);
});
