import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleIndices, takeRows } from "./sample";

test("a sample holds the asked number of different indices, ascending, the same for a seed", () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), fc.nat(), (n, size, seed) => {
      const sample = [...sampleIndices(n, size, seed)];
      expect(sample).toHaveLength(Math.min(n, size));
      expect(new Set(sample).size).toBe(sample.length);
      expect(sample).toEqual(sample.toSorted((a, b) => a - b));
      expect(sample.every((index) => index >= 0 && index < n)).toBe(true);
      expect([...sampleIndices(n, size, seed)]).toEqual(sample);
    }),
  );
});

test("every index is about equally likely", () => {
  const counts = new Array<number>(10).fill(0);
  for (let seed = 0; seed < 4_000; seed++) {
    for (const index of sampleIndices(10, 3, seed)) counts[index]! += 1;
  }
  for (const count of counts) expect(Math.abs(count - 1_200)).toBeLessThan(150);
});

test("rows are taken in the order of the indices", () => {
  const rows = takeRows(Float32Array.of(1, 2, 3, 4, 5, 6), 2, Uint32Array.of(0, 2));
  expect([...rows]).toEqual([1, 2, 5, 6]);
});
