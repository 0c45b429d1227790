import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKernels } from "../kernels/create-kernels";
import { exactNeighbours } from "../knn/exact-neighbours";
import { gaussianVectors, vectorsArbitrary } from "../vectors.arbitrary";
import { conditionalAffinities } from "./affinities";
import { affinityGraph, type AffinityGraph } from "./affinity-graph";
import { tsneGradient } from "./gradient";
import { quadtreeBuilder } from "./quadtree";
import { barnesHut } from "./repulsion";

const kernels = createKernels({ path: "simd" });

function gradientOf(
  graph: AffinityGraph,
  positions: Float64Array,
  theta: number,
  exaggeration = 1,
  engine = kernels,
) {
  const slope = new Float64Array(positions.length);
  engine.memory.scope(() =>
    tsneGradient(graph, barnesHut(engine, graph.n, theta))(positions, exaggeration, slope),
  );
  return slope;
}

function graphOf(n: number): AffinityGraph {
  const neighbours = exactNeighbours(kernels, gaussianVectors(n, 6, n), 6, Math.min(n - 1, 24));
  return affinityGraph(neighbours, n, conditionalAffinities(neighbours, 8));
}

describe("the gradient", () => {
  test("is a quarter of that of the divergence of P and Q, by its differences", () => {
    const n = 30;
    const graph = graphOf(n);
    const positions = Float64Array.from(gaussianVectors(n, 2, 5));
    const slope = gradientOf(graph, positions, 0);
    const step = 1e-4;
    for (let at = 0; at < positions.length; at++) {
      const [up, down] = [positions.slice(), positions.slice()];
      up[at]! += step;
      down[at]! -= step;
      const wanted = (divergence(graph, up) - divergence(graph, down)) / (2 * step) / 4;
      expect(slope[at]).toBeCloseTo(wanted, 5);
    }
  });

  test("by Barnes–Hut is near the exact one, and nearer with smaller theta", () => {
    const n = 400;
    const graph = graphOf(n);
    const positions = Float64Array.from(gaussianVectors(n, 2, 5), (value) => value * 12);
    const exact = gradientOf(graph, positions, 0);
    const errors = [0.3, 0.7, 1.2].map((theta) =>
      relativeError(gradientOf(graph, positions, theta), exact),
    );
    expect(errors[0]).toBeLessThan(0.005);
    expect(errors[1]).toBeLessThan(0.05);
    expect(errors).toEqual(errors.toSorted((one, two) => one - two));
  });

  test("pulls more where affinities are exaggerated", () => {
    const graph = graphOf(30);
    const positions = Float64Array.from(gaussianVectors(30, 2, 5));
    const [plain, pulled] = [1, 5].map((times) => gradientOf(graph, positions, 0, times));
    const size = (values: Float64Array | undefined) => Math.hypot(...(values ?? []));
    expect(size(pulled)).toBeGreaterThan(size(plain));
  });

  test("is the same on SIMD and plain kernels, to the bit", () => {
    const graph = graphOf(90);
    const positions = Float64Array.from(gaussianVectors(90, 2, 5), (value) => value * 6);
    const plain = createKernels({ path: "plain" });
    expect(gradientOf(graph, positions, 0.7, 1, plain)).toEqual(
      gradientOf(graph, positions, 0.7, 1),
    );
  });
});

describe("the quadtree", () => {
  test("holds every point once, in boxes that contain it, whatever the points", () => {
    fc.assert(
      fc.property(vectorsArbitrary(60, 1), vectorsArbitrary(60, 1), (one, two) => {
        const n = Math.min(one.n, two.n);
        const positions = Float64Array.from({ length: n * 2 }, (_, at) =>
          // Some points stand on one another.
          at % 14 < 4 ? 1 : (at % 2 === 0 ? one : two).vectors[Math.floor(at / 2)]!,
        );
        const tree = quadtreeBuilder(n)(positions);
        expect([...tree.points].toSorted((a, b) => a - b)).toEqual([...Array(n).keys()]);
        let held = 0;
        for (let node = 0; node < tree.nodes; node++) {
          if (tree.leaf[node] === 1) held += tree.end[node]! - tree.first[node]!;
          for (let at = tree.first[node]!; at < tree.end[node]!; at++) {
            const point = tree.points[at]!;
            expect(tree.x[at]).toBe(positions[point * 2]);
            expect(tree.x[at]).toBeGreaterThanOrEqual(tree.minX[node]!);
            expect(tree.y[at]).toBeLessThanOrEqual(tree.maxY[node]!);
          }
        }
        expect(held).toBe(n);
      }),
    );
  });
});

/** KL(P | Q) with every pair, in double precision. */
function divergence({ n, offsets, tails, affinities }: AffinityGraph, positions: Float64Array) {
  const similarity = (i: number, j: number) => {
    const dx = positions[i * 2]! - positions[j * 2]!;
    const dy = positions[i * 2 + 1]! - positions[j * 2 + 1]!;
    return 1 / (1 + dx * dx + dy * dy);
  };
  let normaliser = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (i !== j) normaliser += similarity(i, j);
  }
  let sum = 0;
  for (let head = 0; head < n; head++) {
    for (let at = offsets[head]!; at < offsets[head + 1]!; at++) {
      const p = affinities[at]!;
      if (p > 0) sum += 2 * p * Math.log((p * normaliser) / similarity(head, tails[at]!));
    }
  }
  return sum;
}

function relativeError(values: Float64Array, exact: Float64Array): number {
  return Math.hypot(...values.map((value, at) => value - exact[at]!)) / Math.hypot(...exact);
}
