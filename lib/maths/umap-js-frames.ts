import { UMAP } from "umap-js";
import type { FoundNeighbours } from "./knn/find-neighbours";
import type { NearestNeighbours } from "./nearest-neighbours";
import type { ProjectionFrame } from "./projection-frame";
import { seededRandom, type Random } from "./seeded-random";

/** Frames that one layout streams: smooth to look at, and few enough to send between threads. */
const FRAMES = 50;

/**
 * UMAP (McInnes, Healy & Melville 2018, https://arxiv.org/abs/1802.03426) by umap-js, the reference
 * that our own engine is judged by, over given cosine neighbours, from given positions, a frame every fiftieth of the epochs.
 *
 * umap-js has no option for a first layout: `getEmbedding` hands out the very rows that its steps
 * move, so they are overwritten before the first step. A test holds this.
 */
export function* umapJsFrames(
  neighbours: FoundNeighbours,
  start: Float32Array,
  options: { minDist: number; seed: number },
): Generator<ProjectionFrame, void, undefined> {
  const n = start.length / 2;
  const random = seededRandom(options.seed);
  const umap = new UMAP({ nNeighbors: neighbours.k + 1, minDist: options.minDist, random });
  const graph = neighbourLists(neighbours, n);
  umap.setPrecomputedKNN(graph.indices, graph.distances);
  // With given neighbours umap-js reads only the number of vectors.
  const epochs = umap.initializeFit(Array.from({ length: n }, () => []));
  placeAt(umap.getEmbedding(), start, random);
  const stride = Math.max(1, Math.ceil(epochs / FRAMES));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    umap.step();
    if (epoch % stride !== 0 && epoch !== epochs) continue;
    const positions = Float32Array.from(umap.getEmbedding().flat());
    const { approximateRecall } = neighbours;
    yield { positions, stage: "layout", done: epoch, total: epochs, approximateRecall };
  }
}

/** Neighbours as umap-js wants them: the point itself first at distance 0, then 1 - cosine. */
function neighbourLists(
  { k, indices, similarities }: NearestNeighbours,
  n: number,
): { indices: number[][]; distances: number[][] } {
  const rows = Array.from({ length: n }, (_, row) => row);
  return {
    indices: rows.map((row) => [row, ...indices.subarray(row * k, row * k + k)]),
    distances: rows.map((row) => {
      const distances = similarities.subarray(row * k, row * k + k).map((cosine) => 1 - cosine);
      return [0, ...distances];
    }),
  };
}

/** The noise parts identical points, which no force would ever separate. */
function placeAt(embedding: number[][], start: Float32Array, random: Random): void {
  embedding.forEach((position, row) => {
    position[0] = start[row * 2]! + (random() - 0.5) * 1e-3;
    position[1] = start[row * 2 + 1]! + (random() - 0.5) * 1e-3;
  });
}
