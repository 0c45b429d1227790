import fc from "fast-check";
import { expect, test } from "vitest";
import { createKernels } from "../kernels/create-kernels";
import { exactNeighbours } from "../knn/exact-neighbours";
import { gaussianVectors } from "../vectors.arbitrary";
import { conditionalAffinities, fittingPerplexity } from "./affinities";
import { affinityGraph } from "./affinity-graph";

const kernels = createKernels();

function sharesOf(vectors: Float32Array, dimension: number, perplexity: number) {
  const n = vectors.length / dimension;
  const fitting = fittingPerplexity(perplexity, n);
  const neighbours = exactNeighbours(kernels, vectors, dimension, fitting.neighbours);
  const shares = conditionalAffinities(neighbours, fitting.perplexity);
  return { n, neighbours, shares, perplexity: fitting.perplexity };
}

test("the shares of every row sum to 1 and have the perplexity that was asked for", () => {
  for (const wanted of [2, 5, 12.5, 30]) {
    const { neighbours, shares } = sharesOf(gaussianVectors(150, 10, 1), 10, wanted);
    for (let start = 0; start < shares.length; start += neighbours.k) {
      const row = [...shares.subarray(start, start + neighbours.k)];
      const entropy = -row.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
      expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
      expect(Math.exp(entropy) / wanted).toBeCloseTo(1, 3);
      expect(row).toEqual(row.toSorted((one, two) => two - one));
    }
  }
});

test("the perplexity is cut to a third of the other points, and needs three neighbours each", () => {
  expect(fittingPerplexity(30, 1_000)).toEqual({ perplexity: 30, neighbours: 90 });
  expect(fittingPerplexity(30, 61)).toEqual({ perplexity: 20, neighbours: 60 });
  expect(fittingPerplexity(30, 5)).toEqual({ perplexity: 2, neighbours: 4 });
  expect(fittingPerplexity(30, 2)).toEqual({ perplexity: 1, neighbours: 1 });
  expect(fittingPerplexity(30, 1)).toEqual({ perplexity: 0, neighbours: 0 });
  expect(fittingPerplexity(30, 0)).toEqual({ perplexity: 0, neighbours: 0 });
});

test("more equal rows than the perplexity share evenly", () => {
  const vectors = gaussianVectors(40, 4, 1);
  vectors.fill(1, 0, 80);
  const { neighbours, shares } = sharesOf(vectors, 4, 5);
  const first = [...shares.subarray(0, neighbours.k)];
  for (const share of first) expect(share).toBeCloseTo(1 / neighbours.k, 3);
});

test("any rows, equal and directionless ones too, get finite shares that sum to 1", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 4, maxLength: 60 }),
      fc.double({ min: 1, max: 50, noNaN: true }),
      (values, perplexity) => {
        const vectors = Float32Array.from(values.slice(0, values.length - (values.length % 2)));
        const { neighbours, shares } = sharesOf(vectors, 2, perplexity);
        for (let start = 0; start < shares.length; start += neighbours.k) {
          const row = shares.subarray(start, start + neighbours.k);
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
        }
      },
    ),
  );
});

test("the graph holds each pair once, with the mean of what its points say over n", () => {
  const { n, neighbours, shares } = sharesOf(gaussianVectors(50, 6, 3), 6, 4);
  const directed = new Float64Array(n * n);
  shares.forEach((share, at) => {
    directed[Math.floor(at / neighbours.k) * n + neighbours.indices[at]!] = share;
  });
  const graph = affinityGraph(neighbours, n, shares);
  const seen = new Float64Array(n * n);
  for (let head = 0; head < n; head++) {
    for (let at = graph.offsets[head]!; at < graph.offsets[head + 1]!; at++) {
      const tail = graph.tails[at]!;
      expect(tail).toBeGreaterThan(head);
      expect(seen[head * n + tail]).toBe(0);
      seen[head * n + tail] = graph.affinities[at]!;
    }
  }
  for (let head = 0; head < n; head++) {
    for (let tail = head + 1; tail < n; tail++) {
      const wanted = (directed[head * n + tail]! + directed[tail * n + head]!) / (2 * n);
      expect(seen[head * n + tail]).toBeCloseTo(wanted, 8);
    }
  }
  expect(graph.affinities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0.5, 5);
});
