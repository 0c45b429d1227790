import type { Kernels } from "../kernels/create-kernels";
import { loadQuantisedRows, loadUnitRows } from "../kernels/kernel-rows";
import type { NearestNeighbours } from "../nearest-neighbours";
import type { VectorMatrix } from "../pool/shares";
import { scaledLater } from "../pool/steps";
import type { WorkPool } from "../pool/work-pool";
import { countRows } from "../vector-rows";
import { emptyLists, type CandidateLists } from "./candidate-lists";
import { improveLists } from "./improve-lists";
import { createRecallProbe, type RecallProbe } from "./measure-recall";
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
const MAX_ROUNDS = 12;

/**
 * Most of the k rows most similar by cosine to each row of the pool's matrix, in far fewer than n²
 * products: random projection trees, then neighbours of neighbours, in rounds until a sample of rows
 * has 97 % of its true neighbours (or twelve rounds are over: look at `recall`). For more than some ten
 * thousand rows; k must be below n / 2. The same seed gives the same result, on any number of threads.
 *
 * Yields the fraction that is done, as if half of the rounds were needed. Throws a RangeError for
 * another k.
 */
export async function* approximateNeighbours(
  kernels: Kernels,
  pool: WorkPool,
  matrix: VectorMatrix,
  k: number,
  seed: number,
): AsyncGenerator<number, ApproximateNeighbours> {
  const n = countRows(matrix.vectors, matrix.dimension);
  if (!Number.isInteger(k) || k < 1 || 2 * k >= n) {
    throw new RangeError(`the number of neighbours must be 1 to ${n / 2}, got ${k}`);
  }
  const probe = probeOf(kernels, matrix, k, seed);
  let found = emptyLists(n, Math.min(n - 1, k + SLACK));
  let recall = 0;
  for (let round = 0; round < MAX_ROUNDS && recall < WANTED_RECALL; round++) {
    const at = (part: number) => 1 - 0.75 ** (round + part);
    const ofRound = { seed: seed * MAX_ROUNDS + round };
    const trees = improveLists(pool, found, { work: "trees", ...ofRound });
    found = yield* scaledLater(trees, at(0), at(0.5));
    const joins = improveLists(pool, found, { work: "joins", ...ofRound });
    found = yield* scaledLater(joins, at(0.5), at(1));
    recall = probe.measure(found);
  }
  const neighbours = rankInSinglePrecision(kernels, matrix, k, found);
  yield 1;
  return { ...neighbours, recall };
}

function probeOf(
  kernels: Kernels,
  { vectors, dimension }: VectorMatrix,
  k: number,
  seed: number,
): RecallProbe {
  return kernels.memory.scope(() =>
    createRecallProbe(kernels, loadQuantisedRows(kernels, vectors, dimension), k, seed),
  );
}

function rankInSinglePrecision(
  kernels: Kernels,
  { vectors, dimension }: VectorMatrix,
  k: number,
  candidates: CandidateLists,
): NearestNeighbours {
  return kernels.memory.scope(() => {
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
  });
}
