import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundRows, unroundRows } from "./rounded-rows";
import { seededRandom } from "./seeded-random";

const component = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });

describe("rounded rows", () => {
  it("are off by at most half a level in every component", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }).chain((dimension) =>
          fc.tuple(
            fc.constant(dimension),
            fc.array(fc.array(component, { minLength: dimension, maxLength: dimension }), {
              maxLength: 6,
            }),
          ),
        ),
        ([dimension, rows]) => {
          const vectors = Float32Array.from(rows.flat());
          const rounded = roundRows(vectors, dimension);
          const back = unroundRows(rounded, dimension);
          expect(back.length).toBe(vectors.length);
          back.forEach((value, at) => {
            const scale = rounded.scales[Math.floor(at / dimension)] ?? 0;
            const allowed = scale === 0 ? 1e-40 : scale * 0.5001;
            expect(Math.abs(value - (vectors[at] ?? NaN))).toBeLessThanOrEqual(allowed);
          });
        },
      ),
    );
  });

  it("state an error that no row passes, and stay within the bound for one dominating component", () => {
    const dimension = 1_024;
    const random = seededRandom(7);
    const worst = new Float32Array(dimension).fill(0.5 / 127);
    worst[0] = 1;
    const usual = Float32Array.from({ length: dimension * 4 }, () => random() + random() - 1);
    expect(roundRows(usual, dimension).largestError).toBeLessThan(1e-4);
    const { largestError } = roundRows(worst, dimension);
    expect(largestError).toBeGreaterThan(1e-3);
    expect(largestError).toBeLessThan(dimension * 8e-6);
  });

  it("keep vectors of zeros, and take none at all", () => {
    expect(Array.from(unroundRows(roundRows(new Float32Array(4), 2), 2))).toEqual([0, 0, 0, 0]);
    expect(roundRows(new Float32Array(0), 3).largestError).toBe(0);
  });
});
