import { UMAP } from "umap-js";
import { makeNNDescent } from "umap-js/dist/nn_descent";
import { makeForest, makeLeafArray } from "umap-js/dist/tree";
import { euclidean } from "umap-js/dist/umap";
import { normaliseRows } from "@/lib/maths/normalise";
import { seededRandom } from "@/lib/maths/seeded-random";
import type { LaidOut } from "./umap-layouts";

/** umap-js as its page shows it: its own neighbours, start and epochs, on unit vectors. */
export function umapJsLayout(vectors: Float32Array, dimension: number, seed: number): LaidOut {
  const rows = unitRows(vectors, dimension);
  const umap = new UMAP({ nNeighbors: 15, minDist: 0.1, random: seededRandom(seed) });
  const epochs = umap.initializeFit(rows);
  for (let epoch = 0; epoch < epochs; epoch++) umap.step();
  return { positions: Float32Array.from(umap.getEmbedding().flat()), epochs };
}

/**
 * The search for neighbours within `fit`, with its own settings: projection trees, then NN-descent.
 * Euclidean neighbours of unit vectors are those by cosine.
 */
export function umapJsNeighbours(
  vectors: Float32Array,
  dimension: number,
  neighbours: number,
): number[][] {
  const rows = unitRows(vectors, dimension);
  const random = seededRandom(1);
  const trees = 5 + Math.floor(Math.round(Math.sqrt(rows.length) / 20));
  const rounds = Math.max(5, Math.round(Math.log2(rows.length)));
  const leaves = makeLeafArray(makeForest(rows, neighbours, trees, random));
  return makeNNDescent(euclidean, random)(rows, leaves, neighbours, rounds).indices;
}

function unitRows(vectors: Float32Array, dimension: number): number[][] {
  const unit = normaliseRows(vectors, dimension).vectors;
  return Array.from({ length: unit.length / dimension }, (_, row) =>
    Array.from(unit.subarray(row * dimension, (row + 1) * dimension)),
  );
}
