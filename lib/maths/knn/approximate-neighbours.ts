import type { Kernels } from "../kernels/create-kernels";
import { loadQuantisedRows, loadUnitRows } from "../kernels/kernel-rows";
import type { NearestNeighbours } from "../nearest-neighbours";
import { seededRandom } from "../seeded-random";
import { copyLists, takeLists, type CandidateLists } from "./candidate-lists";
import { joinGroup, joinNeighboursOfNeighbours } from "./join-neighbours";
import { createRecallProbe } from "./measure-recall";
import { projectionTreeLeaves } from "./projection-tree";
import { rankCandidates } from "./rank-candidates";

/** Neighbours of which some may be missed. */
export type ApproximateNeighbours = NearestNeighbours & {
  /** The share of true neighbours found, measured on 256 rows, 0 to 1. */
  recall: number;
};

/** What is searched for; a sample of 256 rows measures it to about ± 0.01. */
const WANTED_RECALL = 0.97;
/** Slots beyond k: a longer list leads to more neighbours of neighbours. */
const SLACK = 6;
const TREES_PER_ROUND = 3;
const MAX_ROUNDS = 12;

/**
 * Most of the k rows most similar by cosine to each row of an n × dimension matrix, in far fewer than
 * n² products: random projection trees, then neighbours of neighbours, in rounds until a sample of
 * rows has 97 % of its true neighbours (or twelve rounds are over: look at `recall`). For more than some
 * ten thousand rows; k must be below n / 2. The same seed gives the same result.
 *
 * Yields the fraction that is done, as if half of the rounds were needed. Throws a RangeError for
 * another k.
 */
export function* approximateNeighbourSteps(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
  k: number,
  seed: number,
): Generator<number, ApproximateNeighbours> {
  const { memory } = kernels;
  const { top } = memory;
  try {
    const rows = loadQuantisedRows(kernels, vectors, dimension);
    if (!Number.isInteger(k) || k < 1 || 2 * k >= rows.n) {
      throw new RangeError(`the number of neighbours must be 1 to ${rows.n / 2}, got ${k}`);
    }
    const random = seededRandom(seed);
    const found = takeLists(kernels, rows.n, Math.min(rows.n - 1, k + SLACK));
    const probe = createRecallProbe(kernels, rows, k, seed);
    let recall = 0;
    for (let round = 0; round < MAX_ROUNDS && recall < WANTED_RECALL; round++) {
      const at = (part: number) => 1 - 0.75 ** (round + part);
      for (let tree = 0; tree < TREES_PER_ROUND; tree++) {
        for (const leaf of projectionTreeLeaves(kernels, rows, random)) {
          joinGroup(kernels, rows, leaf, found);
        }
        yield at((tree + 1) / (2 * TREES_PER_ROUND));
      }
      for (const part of joinNeighboursOfNeighbours(kernels, rows, found)) {
        yield at(0.5 + part / 2);
      }
      recall = probe.measure(found);
    }
    const candidates = copyLists(kernels, found);
    memory.releaseTo(top);
    const neighbours = rankInSinglePrecision(kernels, vectors, dimension, k, candidates);
    yield 1;
    return { ...neighbours, recall };
  } finally {
    memory.releaseTo(top);
  }
}

function rankInSinglePrecision(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
  k: number,
  candidates: CandidateLists,
): NearestNeighbours {
  const rows = loadUnitRows(kernels, vectors, dimension);
  const rank = rankCandidates(kernels, rows, candidates.size);
  const indices = new Int32Array(rows.n * k);
  const similarities = new Float32Array(rows.n * k);
  for (let row = 0; row < rows.n; row++) {
    const best = rank(rows.at + row * rows.stride, candidates, row);
    for (let place = 0; place < k; place++) {
      indices[row * k + place] = best[place]!.other;
      similarities[row * k + place] = best[place]!.similarity;
    }
  }
  return { k, indices, similarities, zeroRows: rows.zeroRows };
}
