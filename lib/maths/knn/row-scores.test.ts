import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainCosineMatrix } from "../testing/plain-cosine-matrix";
import { sparseRowsOf } from "../sparse/sparse-rows";
import { sparseVector } from "../sparse/sparse-vector";
import { gaussianVectors } from "../vectors.arbitrary";
import { rowScoreSteps, type LocatedVectors, type MeasuredRows } from "./row-scores";

function scoresOf(rows: LocatedVectors | MeasuredRows, focus: number) {
  const steps = rowScoreSteps(rows, focus);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function located(vectors: readonly number[][], places: readonly number[]): LocatedVectors {
  const stride = vectors[0]?.length ?? 1;
  return {
    form: "dense",
    vectors: Float32Array.from(vectors.flat()),
    stride,
    dimension: stride,
    places: Int32Array.from(places),
  };
}

describe("scores of a row by dense vectors", () => {
  const [east, northEast, north, zero] = [
    [2, 0],
    [1, 1],
    [0, 5],
    [0, 0],
  ];

  it("are cosines whatever the lengths of the vectors are", () => {
    const found = scoresOf(located([east, northEast, north], [0, 1, 2]), 0);
    expect(found?.scores[1]).toBeCloseTo(Math.SQRT1_2, 6);
    expect(found?.scores[2]).toBeCloseTo(0, 6);
  });

  it("are unknown for the row itself, for a zero vector and for a row without a vector", () => {
    const found = scoresOf(located([east, zero, north], [0, 1, -1, 2]), 0);
    expect([...(found?.known ?? [])]).toEqual([0, 0, 0, 1]);
  });

  it("are none for a row without a direction or without a vector", () => {
    expect(scoresOf(located([zero, east], [0, 1]), 0)).toBeNull();
    expect(scoresOf(located([east], [-1, 0]), 0)).toBeNull();
  });

  it("are those of the plain matrix, wherever the vectors lie and however many components count", () => {
    const shape = fc.record({
      n: fc.integer({ min: 1, max: 12 }),
      stride: fc.integer({ min: 2, max: 9 }),
      seed: fc.nat({ max: 1000 }),
    });
    fc.assert(
      fc.property(shape, ({ n, stride, seed }) => {
        const vectors = gaussianVectors(n, stride, seed);
        const dimension = stride - 1;
        const places = Int32Array.from({ length: n }, (_, row) => n - 1 - row);
        const counted = Float32Array.from(
          [...places].flatMap((place) => [
            ...vectors.subarray(place * stride, place * stride + dimension),
          ]),
        );
        const { matrix } = plainCosineMatrix(counted, dimension);
        const found = scoresOf({ form: "dense", vectors, stride, dimension, places }, 0);
        for (let row = 1; row < n; row++) {
          expect(found?.scores[row]).toBeCloseTo(matrix[row] ?? NaN, 5);
        }
      }),
    );
  });
});

describe("scores of a row by sparse vectors", () => {
  const vectors = [sparseVector([1, 2], [3, 4]), sparseVector([2], [2]), sparseVector([], [])];
  const rows = (measure: MeasuredRows["measure"], present = [1, 1, 1]): MeasuredRows => ({
    form: "sparse",
    ...sparseRowsOf(vectors),
    present: Uint8Array.from(present),
    measure,
  });

  it("are dot products, or cosines where both have a direction", () => {
    expect([...(scoresOf(rows("dot"), 0)?.scores ?? [])]).toEqual([0, 8, 0]);
    expect([...(scoresOf(rows("dot"), 0)?.known ?? [])]).toEqual([0, 1, 1]);
    expect(scoresOf(rows("cosine"), 0)?.scores[1]).toBeCloseTo(0.8, 6);
    expect([...(scoresOf(rows("cosine"), 0)?.known ?? [])]).toEqual([0, 1, 0]);
  });

  it("are none for a row without a vector, or for the cosine one without entries", () => {
    expect(scoresOf(rows("cosine"), 2)).toBeNull();
    expect(scoresOf(rows("dot", [0, 1, 1]), 0)).toBeNull();
    expect([...(scoresOf(rows("dot", [1, 0, 1]), 0)?.known ?? [])]).toEqual([0, 0, 1]);
  });
});

it("a long search yields how many rows are done, and never more than there are", () => {
  const n = 9_000;
  const vectors = new Float32Array(1_024).fill(1);
  const places = new Int32Array(n);
  const rows: LocatedVectors = { form: "dense", vectors, stride: 1_024, dimension: 1_024, places };
  const done = [...rowScoreSteps(rows, 0)].reduce((sum, step) => sum + step, 0);
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThanOrEqual(n);
});
