import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movedPairs } from "./moved-pairs";

/** Two symmetric matrices of n rows, some of them without a score. */
const matrices = fc.integer({ min: 0, max: 9 }).chain((n) =>
  fc
    .record({
      before: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: n * n, maxLength: n * n }),
      after: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: n * n, maxLength: n * n }),
      zero: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n }),
    })
    .map(({ before, after, zero }) => ({
      n,
      before: { matrix: symmetric(before, n), zeroRows: new Uint8Array(n) },
      after: {
        matrix: symmetric(after, n),
        zeroRows: Uint8Array.from(zero, (value) => Number(value === 0)),
      },
    })),
);

function symmetric(values: readonly number[], n: number): Float32Array {
  return Float32Array.from({ length: n * n }, (_, cell) => {
    const [row, column] = [Math.floor(cell / n), cell % n];
    return (values[Math.min(row, column) * n + Math.max(row, column)] ?? 0) / 8;
  });
}

describe("movedPairs", () => {
  it("gives what sorting all pairs would give", () => {
    fc.assert(
      fc.property(matrices, fc.integer({ min: 1, max: 12 }), ({ n, before, after }, count) => {
        const all = [];
        for (let first = 0; first < n; first++) {
          for (let second = first + 1; second < n; second++) {
            const cell = first * n + second;
            const [a, b] = [before.matrix[cell] ?? NaN, after.matrix[cell] ?? NaN];
            if (after.zeroRows[first] === 1 || after.zeroRows[second] === 1 || a === b) continue;
            all.push({ first, second, before: a, after: b });
          }
        }
        all.sort((x, y) => Math.abs(y.after - y.before) - Math.abs(x.after - x.before));
        expect(movedPairs(before, after, count)).toEqual(all.slice(0, count));
      }),
    );
  });
});
