import fc from "fast-check";
import { expect, test } from "vitest";
import { symmetricEigen } from "./symmetric-eigen";

test("eigenvectors are orthonormal and rebuild the matrix", () => {
  const entry = fc.double({ min: -5, max: 5, noNaN: true });
  const symmetric = fc.integer({ min: 1, max: 6 }).chain((n) =>
    fc.array(entry, { minLength: n * n, maxLength: n * n }).map((values) => ({
      n,
      matrix: Float64Array.from(values, (_, at) => {
        const [i, j] = [Math.floor(at / n), at % n];
        return values[i * n + j]! + values[j * n + i]!;
      }),
    })),
  );
  fc.assert(
    fc.property(symmetric, ({ n, matrix }) => {
      const { values, vectors } = symmetricEigen(matrix, n);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          let rebuilt = 0;
          let product = 0;
          for (let k = 0; k < n; k++) {
            rebuilt += values[k]! * vectors[k * n + i]! * vectors[k * n + j]!;
            product += vectors[i * n + k]! * vectors[j * n + k]!;
          }
          expect(rebuilt).toBeCloseTo(matrix[i * n + j]!, 8);
          expect(product).toBeCloseTo(i === j ? 1 : 0, 8);
        }
        if (i > 0) expect(values[i]!).toBeLessThanOrEqual(values[i - 1]!);
      }
    }),
  );
});
