import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeededRandom } from "../seeded-random";
import { createSeededRotation } from "./seeded-rotation";

const dimensions = [768, 1024, 1536];

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

function randomVector(dimension: number, seed: number): Float32Array {
  const random = createSeededRandom(`vector ${seed}`);
  return Float32Array.from({ length: dimension }, () => random() - 0.5);
}

describe("a seeded rotation", () => {
  it.each(dimensions)("keeps dot products of %i-dimensional vectors", (dimension) => {
    const rotate = createSeededRotation(dimension, createSeededRandom("a"));
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seedA, seedB) => {
        const [a, b] = [randomVector(dimension, seedA), randomVector(dimension, seedB)];
        const before = dot(a, b);
        rotate(a);
        rotate(b);
        expect(dot(a, b)).toBeCloseTo(before, 3);
      }),
      { numRuns: 20 },
    );
  });

  it.each(dimensions)("spreads one component over all %i", (dimension) => {
    const rotate = createSeededRotation(dimension, createSeededRandom("a"));
    const unit = new Float32Array(dimension);
    unit[0] = 1;
    rotate(unit);
    const largest = Math.max(...unit.map(Math.abs));
    expect(largest).toBeLessThan(8 / Math.sqrt(dimension));
  });

  it("is the same for the same seed and another for another seed", () => {
    const turned = (seed: string) => {
      const vector = randomVector(1024, 1);
      createSeededRotation(1024, createSeededRandom(seed))(vector);
      return vector;
    };
    expect(turned("a")).toEqual(turned("a"));
    expect(turned("a")).not.toEqual(turned("b"));
  });
});
