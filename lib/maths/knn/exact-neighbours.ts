import type { Kernels } from "../kernels/create-kernels";
import type { NearestNeighbours } from "../nearest-neighbours";
import { countRows } from "../vector-rows";
import { candidateSteps } from "./find-candidates";
import { settleSteps } from "./settle-neighbours";

/** Looked at between blocks of work. */
export type WorkOptions = {
  /** Hears the fraction that is done, from 0 to 1. */
  onProgress?: (fraction: number) => void;
  /** Its reason is thrown at the next block after it is aborted. */
  signal?: AbortSignal;
};

/** The share of the work that the search for candidates is. */
const SEARCH = 0.95;

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
  return runSteps(exactNeighbourSteps(kernels, vectors, dimension, k), options);
}

/** {@link exactNeighbours} in steps; yields the fraction that is done. */
export function* exactNeighbourSteps(
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
    const candidates = yield* scaled(search, 0, SEARCH);
    const settle = settleSteps(kernels, vectors, dimension, k, candidates);
    return yield* scaled(settle, SEARCH, 1);
  } finally {
    kernels.memory.releaseTo(top);
  }
}

/** Runs steps to their end, reporting and heeding the signal between them. */
export function runSteps<T>(steps: Generator<number, T>, options: WorkOptions): T {
  const { onProgress, signal } = options;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const step = steps.next();
      if (step.done) return step.value;
      onProgress?.(step.value);
    }
  } catch (error) {
    // Ends the steps where they stand, so that they give back what they took.
    steps.throw(error);
    throw error;
  }
}

function* scaled<T>(steps: Generator<number, T>, from: number, to: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}
