import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKernels } from "./kernels/create-kernels";
import { rowsOnPrincipalAxes } from "./pca";
import { gaussian, seededRandom } from "./seeded-random";
import { symmetricEigen } from "./symmetric-eigen";
import { gaussianVectors, vectorsArbitrary } from "./vectors.arbitrary";

const kernels = createKernels({ path: "simd" });

/** Of the rows as they are, not scaled to unit length. */
function pca(vectors: Float32Array, dimension: number, seed = 1, engine = kernels) {
  const { memory } = engine;
  return memory.scope(() => {
    const n = vectors.length / dimension;
    const padded = Math.ceil(n / 4) * 4;
    const columns = Math.ceil(dimension / 4) * 4;
    const at = memory.take(padded * columns * 4);
    memory.f32.fill(0, at / 4, at / 4 + padded * columns);
    for (let row = 0; row < n; row++) {
      const values = vectors.subarray(row * dimension, (row + 1) * dimension);
      memory.f32.set(values, at / 4 + row * columns);
    }
    const rows = { at, n, padded, stride: columns * 4, zeroRows: new Uint8Array(n) };
    return rowsOnPrincipalAxes(engine, rows, { seed });
  });
}

describe("against the exact eigen-decomposition of the covariance", () => {
  test("the variance of the axes is that of its two greatest eigenvalues", () => {
    fc.assert(
      fc.property(vectorsArbitrary(40, 12), ({ n, dimension, vectors }) => {
        const { values, whole } = exactAxes(vectors, dimension);
        const { positions, variance } = pca(vectors, dimension);
        if (n < 2 || whole < 1e-6) return;
        const scale = Math.max(values[0]!, 1e-9);
        expect(squares(positions, 0) / scale).toBeCloseTo(values[0]! / scale, 3);
        expect(squares(positions, 1) / scale).toBeCloseTo((values[1] ?? 0) / scale, 3);
        expect(variance![0]).toBeCloseTo(values[0]! / whole, 3);
        expect(variance![1]).toBeCloseTo((values[1] ?? 0) / whole, 3);
      }),
    );
  });

  test("the coordinates are those on its two first eigenvectors, signs fixed", () => {
    const dimension = 9;
    const vectors = gaussianVectors(60, dimension, 6).map(
      (value, at) => 2 + value * 0.7 ** (at % dimension),
    );
    const { vectors: axes, mean } = exactAxes(vectors, dimension);
    const { positions } = pca(vectors, dimension);
    for (const axis of [0, 1]) {
      const expected = Array.from({ length: 60 }, (_, row) => {
        let sum = 0;
        for (let k = 0; k < dimension; k++) {
          sum += (vectors[row * dimension + k]! - mean[k]!) * axes[axis * dimension + k]!;
        }
        return sum;
      });
      const largest = expected.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0);
      expected.forEach((value, row) => {
        expect(positions[row * 2 + axis]).toBeCloseTo(Math.sign(largest) * value, 3);
      });
    }
  });

  test.each([
    { name: "1 / i", decay: (i: number) => 1 / (i + 1), least: 0.9999 },
    { name: "1 / √i", decay: (i: number) => (i + 1) ** -0.5, least: 0.999 },
    { name: "hardly any", decay: (i: number) => 1 - i / 400, least: 0.95 },
  ])("little of the variance is missed where it decays as $name", ({ decay, least }) => {
    const dimension = 120;
    const vectors = gaussianVectors(600, dimension, 4).map(
      (value, at) => value * Math.sqrt(decay(at % dimension)),
    );
    const { values } = exactAxes(vectors, dimension);
    const { positions } = pca(vectors, dimension);
    const found = squares(positions, 0) + squares(positions, 1);
    expect(found / (values[0]! + values[1]!)).toBeGreaterThan(least);
    expect(found / (values[0]! + values[1]!)).toBeLessThan(1 + 1e-4);
  });
});

test("the axes are uncorrelated, and the first varies most", () => {
  fc.assert(
    fc.property(vectorsArbitrary(30, 10), ({ dimension, vectors }) => {
      const { positions } = pca(vectors, dimension);
      let product = 0;
      for (let at = 0; at < positions.length; at += 2)
        product += positions[at]! * positions[at + 1]!;
      const [first, second] = [squares(positions, 0), squares(positions, 1)];
      expect(Math.abs(product)).toBeLessThanOrEqual(1e-4 * (first + 1e-3));
      // Axes of equal variance come in either order, apart by the rounding of float32.
      expect(first).toBeGreaterThanOrEqual(second * (1 - 1e-5));
    }),
  );
});

test("turning the space leaves the picture as it was, signs included", () => {
  const dimension = 12;
  const vectors = gaussianVectors(50, dimension, 6).map(
    (value, at) => value / (1 + (at % dimension)),
  );
  const axes = exactAxes(gaussianVectors(40, dimension, 2), dimension).vectors;
  const turned = vectors.map((_, at) => {
    const [row, axis] = [Math.floor(at / dimension), at % dimension];
    let sum = 0;
    for (let k = 0; k < dimension; k++) {
      sum += vectors[row * dimension + k]! * axes[axis * dimension + k]!;
    }
    return sum;
  });
  const before = pca(vectors, dimension);
  const after = pca(turned, dimension);
  before.positions.forEach((value, at) => expect(after.positions[at]).toBeCloseTo(value, 3));
  expect(after.variance![0]).toBeCloseTo(before.variance![0], 4);
});

test("a plane planted in many dimensions comes back with its distances, and holds all variance", () => {
  const [n, dimension] = [40, 64];
  const random = seededRandom(9);
  const plane = Array.from({ length: n }, () => [gaussian(random) * 5, gaussian(random) * 2]);
  const [u, v] = orthonormalPair(dimension);
  const vectors = Float32Array.from({ length: n * dimension }, (_, at) => {
    const [x = 0, y = 0] = plane[Math.floor(at / dimension)]!;
    return 3 + x * u[at % dimension]! + y * v[at % dimension]!;
  });
  const { positions, variance } = pca(vectors, dimension);
  for (let i = 1; i < n; i++) {
    const [before, here] = [plane[i - 1]!, plane[i]!];
    const wanted = Math.hypot(here[0]! - before[0]!, here[1]! - before[1]!);
    expect(distance(positions, i - 1, i)).toBeCloseTo(wanted, 3);
  }
  expect(variance![0] + variance![1]).toBeCloseTo(1, 5);
});

test("the coordinate largest in size is positive on both axes", () => {
  const { positions } = pca(gaussianVectors(50, 20, 2), 20);
  for (const axis of [0, 1]) {
    const values = [...positions].filter((_, at) => at % 2 === axis);
    expect(Math.max(...values)).toBeGreaterThanOrEqual(-Math.min(...values));
  }
});

test("any input gives finite positions centred on 0", () => {
  fc.assert(
    fc.property(vectorsArbitrary(10, 5), ({ n, dimension, vectors }) => {
      const { positions } = pca(vectors, dimension);
      expect(positions).toHaveLength(n * 2);
      expect(positions.every(Number.isFinite)).toBe(true);
      expect(positions.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 3);
    }),
  );
});

test("two points lie on the first axis at their distance, three keep all distances", () => {
  const two = pca(Float32Array.of(0, 0, 3, 4), 2);
  expect([...two.positions].map((x) => Math.round(x * 1e3) / 1e3)).toEqual([2.5, 0, -2.5, 0]);
  const three = pca(Float32Array.of(0, 0, 0, 3, 0, 0, 0, 0, 4), 3).positions;
  expect(distance(three, 0, 1)).toBeCloseTo(3, 4);
  expect(distance(three, 1, 2)).toBeCloseTo(5, 4);
});

test("one column lies on the first axis alone", () => {
  const { positions, variance } = pca(Float32Array.of(1, 2, 6), 1);
  [-2, 0, -1, 0, 3, 0].forEach((value, at) => expect(positions[at]).toBeCloseTo(value, 5));
  expect(variance).toEqual([1, 0]);
});

test("equal points and single points stand at the origin, their variance unknown", () => {
  const origin = (count: number) => ({ positions: new Float32Array(count * 2), variance: null });
  expect(pca(new Float32Array(12).fill(1 / 3), 3)).toEqual(origin(4));
  expect(pca(new Float32Array(12), 3)).toEqual(origin(4));
  expect(pca(Float32Array.of(7, 8), 2)).toEqual(origin(1));
  expect(pca(new Float32Array(0), 2)).toEqual(origin(0));
});

test("one seed gives one picture on SIMD and plain kernels, and memory is given back", () => {
  const vectors = gaussianVectors(300, 30, 2);
  const { top } = kernels.memory;
  const first = pca(vectors, 30, 5);
  expect(pca(vectors, 30, 5)).toEqual(first);
  expect(pca(vectors, 30, 5, createKernels({ path: "plain" }))).toEqual(first);
  expect(kernels.memory.top).toBe(top);
});

/** Eigenvalues (sums of squares) and eigenvectors of the covariance, in double precision. */
function exactAxes(vectors: Float32Array, dimension: number) {
  const n = vectors.length / dimension;
  const mean = new Float64Array(dimension);
  vectors.forEach((value, at) => (mean[at % dimension]! += value / n));
  const covariance = new Float64Array(dimension * dimension);
  for (let row = 0; row < n; row++) {
    for (let i = 0; i < dimension; i++) {
      const left = vectors[row * dimension + i]! - mean[i]!;
      for (let j = 0; j < dimension; j++) {
        covariance[i * dimension + j]! += left * (vectors[row * dimension + j]! - mean[j]!);
      }
    }
  }
  const eigen = symmetricEigen(covariance, dimension);
  return { ...eigen, mean, whole: eigen.values.reduce((sum, value) => sum + value, 0) };
}

function squares(positions: Float32Array, axis: number): number {
  let sum = 0;
  for (let at = axis; at < positions.length; at += 2) sum += positions[at]! ** 2;
  return sum;
}

function orthonormalPair(dimension: number): [Float64Array, Float64Array] {
  const u = new Float64Array(dimension).fill(1 / Math.sqrt(dimension));
  const v = u.map((value, k) => (k % 2 === 0 ? value : -value));
  return [u, v];
}

function distance(positions: Float32Array, i: number, j: number): number {
  return Math.hypot(
    positions[i * 2]! - positions[j * 2]!,
    positions[i * 2 + 1]! - positions[j * 2 + 1]!,
  );
}
