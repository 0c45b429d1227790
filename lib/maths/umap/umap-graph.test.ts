import { findABParams } from "umap-js/dist/umap";
import { expect, test } from "vitest";
import { createKernels } from "../kernels/create-kernels";
import { exactNeighbours } from "../knn/exact-neighbours";
import { gaussianVectors } from "../vectors.arbitrary";
import { curveParameters } from "./curve-parameters";
import { fuzzyGraph } from "./fuzzy-graph";
import { gradientTable } from "./gradient-table";
import { membershipWeights } from "./smooth-distances";

const kernels = createKernels();

test("the curve comes at least as close to the wanted one as that of umap-js", () => {
  for (const minDist of [0, 0.05, 0.1, 0.25, 0.5, 0.8, 0.99]) {
    const ours = distanceFromWanted(curveParameters(minDist), minDist);
    const theirs = distanceFromWanted(findABParams(1, minDist), minDist);
    expect(ours).toBeLessThanOrEqual(theirs);
  }
  // What umap-learn says of its defaults.
  expect(curveParameters(0.1).a).toBeCloseTo(1.577, 3);
  expect(curveParameters(0.1).b).toBeCloseTo(0.895, 3);
});

test("a curve that cannot be is refused", () => {
  expect(() => curveParameters(2, 1)).toThrow(RangeError);
  expect(() => curveParameters(-0.1)).toThrow(RangeError);
  expect(() => curveParameters(0, 0)).toThrow(RangeError);
  expect(() => curveParameters(Number.NaN)).toThrow(RangeError);
});

test("the table holds the gradient to a hundredth", () => {
  const a = 1.577;
  const b = 0.895;
  const { first, coefficients } = gradientTable({ a, b });
  const bits = new Uint32Array(1);
  for (let squared = 1e-5; squared < 1e5; squared *= 1.0137) {
    new Float32Array(bits.buffer)[0] = squared;
    const entry = (bits[0]! >>> 17) - first;
    const power = a * squared ** b;
    const pull = (-2 * b * power) / squared / (1 + power);
    const push = (2 * b) / ((0.001 + squared) * (1 + power));
    expect(Math.abs(coefficients[entry * 2]! / pull - 1)).toBeLessThan(0.01);
    expect(Math.abs(coefficients[entry * 2 + 1]! / push - 1)).toBeLessThan(0.02);
  }
});

test("weights of a row sum to log2 of its neighbours, the nearest weighing 1", () => {
  const neighbours = exactNeighbours(kernels, gaussianVectors(120, 10, 1), 10, 14);
  const weights = membershipWeights(neighbours);
  for (let row = 0; row < 120; row++) {
    const own = [...weights.subarray(row * 14, row * 14 + 14)];
    expect(own[0]).toBe(1);
    expect(own.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(Math.log2(15), 3);
  }
});

test("equal and directionless rows get finite weights", () => {
  const vectors = gaussianVectors(30, 4, 1);
  vectors.fill(1, 0, 40);
  vectors.fill(0, 60, 80);
  const weights = membershipWeights(exactNeighbours(kernels, vectors, 4, 5));
  expect(weights.every((weight) => weight >= 0 && weight <= 1)).toBe(true);
  const same = membershipWeights(exactNeighbours(kernels, new Float32Array(40).fill(1), 4, 5));
  expect(same.every((weight) => weight === 1)).toBe(true);
});

test("the graph is the symmetric union of the ties", () => {
  const n = 60;
  const k = 6;
  const neighbours = exactNeighbours(kernels, gaussianVectors(n, 5, 3), 5, k);
  const weights = membershipWeights(neighbours);
  const directed = new Float64Array(n * n);
  weights.forEach(
    (weight, at) => (directed[Math.floor(at / k) * n + neighbours.indices[at]!] = weight),
  );
  const graph = fuzzyGraph(neighbours, weights);
  const seen = new Float64Array(n * n);
  for (let head = 0; head < n; head++) {
    const tails = graph.tails.subarray(graph.offsets[head], graph.offsets[head + 1]);
    expect([...tails]).toEqual([...tails].sort((one, two) => one - two));
    tails.forEach((tail, at) => {
      seen[head * n + tail] = graph.weights[graph.offsets[head]! + at]!;
    });
  }
  for (let one = 0; one < n; one++) {
    for (let two = 0; two < n; two++) {
      const u = directed[one * n + two]!;
      const v = directed[two * n + one]!;
      expect(seen[one * n + two]).toBeCloseTo(u + v - u * v, 6);
    }
  }
});

function distanceFromWanted({ a, b }: { a: number; b: number }, minDist: number): number {
  let sum = 0;
  for (let sample = 0; sample < 300; sample++) {
    const x = (sample * 3) / 299;
    const wanted = x < minDist ? 1 : Math.exp(minDist - x);
    sum += (1 / (1 + a * x ** (2 * b)) - wanted) ** 2;
  }
  return sum;
}
