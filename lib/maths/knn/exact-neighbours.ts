import type { Kernels } from "../kernels/create-kernels";
import type { NearestNeighbours } from "../nearest-neighbours";
import { runSteps, scaled, type WorkOptions } from "../pool/steps";
import { countRows } from "../vector-rows";
import { candidateSteps } from "./find-candidates";
import { settleSteps } from "./settle-neighbours";

/** The share of the work that the search for candidates is. */
export const SEARCH_SHARE = 0.95;

/**
 * The k rows most similar by cosine to each row of an n × dimension matrix, in one thread: exactly
 * those of a full search in float32, equal similarities in the order of rows. Several threads share
 * it with `candidateSteps`, `mergeLists` and `settleSteps`, and find the same.
 *
 * Throws a RangeError for a negative or fractional k.
 */
export function exactNeighbours(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
  k: number,
  options: WorkOptions = {},
): NearestNeighbours {
  return runSteps(exactSteps(kernels, vectors, dimension, k), options);
}

function* exactSteps(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
  k: number,
): Generator<number, NearestNeighbours> {
  countRows(vectors, dimension);
  if (!Number.isInteger(k) || k < 0) {
    throw new RangeError(`the number of neighbours must be an integer of at least 0, got ${k}`);
  }
  const { top } = kernels.memory;
  try {
    const search = candidateSteps(kernels, vectors, dimension, k, { part: 0, parts: 1 });
    const candidates = yield* scaled(search, 0, SEARCH_SHARE);
    const settle = settleSteps(kernels, vectors, dimension, k, candidates);
    return yield* scaled(settle, SEARCH_SHARE, 1);
  } finally {
    kernels.memory.releaseTo(top);
  }
}
