import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { driftSummary, driftTolerance, driftVerdict, toleranceWith, vectorDrift } from "./drift";

const component = fc.float({ noNaN: true, noDefaultInfinity: true, min: -100, max: 100 });
const pair = fc
  .integer({ min: 1, max: 30 })
  .chain((length) => {
    const vector = fc.array(component, { minLength: length, maxLength: length });
    return fc.tuple(vector, vector);
  })
  .map(([a, b]) => [Float32Array.from(a), Float32Array.from(b)] as const);

describe("vectorDrift", () => {
  it("is the same both ways, within 0 and 2, and 0 for the vector itself", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { drift, identical } = vectorDrift(a, b);
        expect(vectorDrift(b, a)).toEqual({ drift, identical });
        if (drift !== null) {
          expect(drift).toBeGreaterThanOrEqual(0);
          expect(drift).toBeLessThanOrEqual(2);
        }
        expect(vectorDrift(a, a.slice()).identical).toBe(true);
        expect(vectorDrift(a, a.slice()).drift ?? 0).toBe(0);
      }),
    );
  });

  it("does not see the length of a vector", () => {
    fc.assert(
      fc.property(pair, ([a]) => {
        const { drift } = vectorDrift(
          a,
          a.map((value) => value * 2),
        );
        expect(drift ?? 0).toBeLessThan(1e-12);
      }),
    );
  });

  it("is 1 for a right angle, 2 for the opposite, and unknown without direction", () => {
    const [x, y] = [Float32Array.of(1, 0), Float32Array.of(0, 3)];
    expect(vectorDrift(x, y)).toEqual({ drift: 1, identical: false });
    expect(vectorDrift(x, Float32Array.of(-2, 0)).drift).toBe(2);
    expect(vectorDrift(x, new Float32Array(2))).toEqual({ drift: null, identical: false });
    expect(vectorDrift(new Float32Array(2), new Float32Array(2)).identical).toBe(true);
  });
});

describe("driftVerdict", () => {
  const row = (drift: number | null, identical = false) => ({ drift, identical });

  it("tells equal bits from noise, and noise from another model", () => {
    expect(driftVerdict([row(0, true), row(null, true)])).toBe("identical");
    expect(driftVerdict([row(0, true), row(1e-7)])).toBe("noise");
    expect(driftVerdict([row(0, true), row(driftTolerance)])).toBe("noise");
    expect(driftVerdict([row(0, true), row(driftTolerance * 1.01)])).toBe("changed");
    expect(driftVerdict([row(null), row(0.5)])).toBe("changed");
  });

  it("says nothing where there is nothing to go by", () => {
    expect(driftVerdict([])).toBe("unknown");
    expect(driftVerdict([row(null), row(0, true)])).toBe("unknown");
  });

  it("allows for rounding, by angles", () => {
    expect(toleranceWith([])).toBeCloseTo(driftTolerance, 12);
    expect(toleranceWith([1e-3])).toBeCloseTo(4e-3, 12);
    expect(toleranceWith([2, 2])).toBe(2);
  });
});

describe("driftSummary", () => {
  it("gives the middle and the largest of what is known", () => {
    const rows = [0.3, null, 0.1, 0.2, 0.4].map((drift) => ({ drift, identical: false }));
    expect(driftSummary(rows)).toEqual({ median: 0.25, largest: 0.4 });
    expect(driftSummary([{ drift: null, identical: true }])).toBeNull();
  });
});
