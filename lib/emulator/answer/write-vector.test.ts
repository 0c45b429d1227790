import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundComponent } from "./decimal-places";
import { writeVector } from "./write-vector";

describe("writeVector", () => {
  it("writes eight decimals and reads back as the rounded components", () => {
    const component = fc.float({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(component), (components) => {
        const vector = Float32Array.from(components);
        const read: unknown = JSON.parse(writeVector(vector));
        // Adding 0 makes -0 and 0 the same.
        const expected = Array.from(vector, (value) => roundComponent(value) + 0);
        expect(Array.isArray(read) && read.map((value) => value + 0)).toEqual(expected);
      }),
    );
  });

  it.each([
    [[], "[]"],
    [[0, 0.5, -0.25], "[0.00000000,0.50000000,-0.25000000]"],
    [[0.5, Number.NaN], "[0.5,null]"],
    // 195312.5 units: halves are rounded away from zero on both sides.
    [[2 ** -9, -(2 ** -9)], "[0.00195313,-0.00195313]"],
    [[2 ** -9, 1], "[0.00195313,1]"],
    [[1, -1, 12.5], "[1,-1,12.5]"],
    [[0.999999999999], "[1]"],
  ])("writes %j as %s", (components, json) => {
    expect(writeVector(Float32Array.from(components))).toBe(json);
  });

  it("writes a vector that is longer than any before", () => {
    const read: unknown = JSON.parse(writeVector(new Float32Array(10_000).fill(-0.123)));
    expect(read).toEqual(Array.from({ length: 10_000 }, () => -0.123));
  });
});
