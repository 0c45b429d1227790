import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestRows, nearestRowSteps, rankOf } from "./nearest-rows";
import type { LocatedVectors } from "./row-scores";

const rowsArbitrary = fc
  .array(fc.record({ score: fc.integer({ min: -3, max: 3 }), known: fc.boolean() }), {
    maxLength: 30,
  })
  .map((rows) => ({
    scores: Float32Array.from(rows, ({ score }) => score / 3),
    known: Uint8Array.from(rows, ({ known }) => Number(known)),
  }));

describe("bestRows and rankOf", () => {
  it("agree: the row at place p of the list has rank p + 1", () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.integer({ min: 1, max: 40 }), (rows, k) => {
        const best = bestRows(rows, k);
        expect(best).toHaveLength(Math.min(k, rows.known.filter((known) => known === 1).length));
        best.forEach((row, place) => expect(rankOf(rows, row)).toBe(place + 1));
      }),
    );
  });

  it("give no rank to a row without a score", () => {
    expect(rankOf({ scores: Float32Array.of(1), known: Uint8Array.of(0) }, 0)).toBeNull();
  });
});

describe("nearestRowSteps", () => {
  /** Directions in the plane, by degrees; null for a row without a vector. */
  function directions(...degrees: (number | null)[]): LocatedVectors {
    const vectors = Float32Array.from(
      degrees.flatMap((angle) => {
        const radians = ((angle ?? 0) * Math.PI) / 180;
        return [Math.cos(radians), Math.sin(radians)];
      }),
    );
    const places = Int32Array.from(degrees, (angle, row) => (angle === null ? -1 : row));
    return { form: "dense", vectors, stride: 2, dimension: 2, places };
  }

  function nearest(columns: readonly LocatedVectors[], focus: number, k: number) {
    const steps = nearestRowSteps(columns, focus, k);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  it("ranks the nearest rows of each column in all of them", () => {
    const lists = nearest([directions(0, 10, 20, 30), directions(0, 50, 20, null)], 0, 2);
    const rows = lists.map((list) => list?.map(({ row, ranks }) => ({ row, ranks })));
    expect(rows).toEqual([
      [
        { row: 1, ranks: [1, 2] },
        { row: 2, ranks: [2, 1] },
      ],
      [
        { row: 2, ranks: [2, 1] },
        { row: 1, ranks: [1, 2] },
      ],
    ]);
  });

  it("knows no rank where a row has no vector, and no list where the focus has none", () => {
    const [first, second] = nearest([directions(0, 10), directions(0, null)], 0, 5);
    expect(first?.[0]?.ranks).toEqual([1, null]);
    expect(second).toEqual([]);
    expect(nearest([directions(null, 10)], 0, 5)).toEqual([null]);
  });
});
