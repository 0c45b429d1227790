import fc from "fast-check";
import type { SparseVector } from "./sparse-rows";
import { sparseVector } from "./sparse-vector";

/** Sparse vectors over few ids, so that they meet; some are empty. */
export const arbitrarySparseVector: fc.Arbitrary<SparseVector> = fc
  .array(
    fc
      .tuple(fc.nat({ max: 12 }), fc.float({ min: -4, max: 4, noNaN: true }))
      .map(([id, weight]) => ({
        id: id * 1_000,
        // Far from the smallest float32, whose squares are 0.
        weight: Math.fround(Math.round(weight * 64) / 64),
      })),
    { maxLength: 8 },
  )
  .map((entries) =>
    sparseVector(
      entries.map(({ id }) => id),
      entries.map(({ weight }) => weight),
    ),
  );
