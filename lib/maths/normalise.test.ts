import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseRows, rowNorm } from "./normalise";
import { vectorsArbitrary } from "./vectors.arbitrary";

test("every row gets length 1 or is marked as without a direction", () => {
  fc.assert(
    fc.property(vectorsArbitrary(8, 6), ({ n, dimension, vectors }) => {
      const unit = normaliseRows(vectors, dimension);
      for (let row = 0; row < n; row++) {
        const norm = rowNorm(unit.vectors, row * dimension, dimension);
        expect(norm).toBeCloseTo(unit.zeroRows[row] === 1 ? 0 : 1, 5);
      }
    }),
  );
});

test("rows of zeros, NaN or infinity are marked and hold 0", () => {
  const { vectors, zeroRows } = normaliseRows(Float32Array.of(0, 0, NaN, 1, Infinity, 1, 3, 4), 2);
  expect([...zeroRows]).toEqual([1, 1, 1, 0]);
  expect([...vectors.subarray(0, 6)]).toEqual([0, 0, 0, 0, 0, 0]);
  expect(vectors[6]).toBeCloseTo(0.6);
});

test("very small and very large rows keep their direction", () => {
  const { vectors } = normaliseRows(Float32Array.of(3e-40, 4e-40, 3e38, 1e38), 2);
  expect(vectors[1]).toBeCloseTo(0.8, 4);
  expect(vectors[2]).toBeCloseTo(0.94868, 4);
});

test("a length that the dimension does not divide is refused", () => {
  expect(() => normaliseRows(new Float32Array(5), 2)).toThrow(RangeError);
  expect(() => normaliseRows(new Float32Array(4), 0)).toThrow(RangeError);
});
