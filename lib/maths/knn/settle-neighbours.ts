import type { Kernels } from "../kernels/create-kernels";
import { loadUnitRows } from "../kernels/kernel-rows";
import type { NearestNeighbours } from "../nearest-neighbours";
import type { CandidateLists } from "./candidate-lists";
import { quantisationError, ONE } from "./quantisation-error";
import { rankCandidates } from "./rank-candidates";
import { scanRows } from "./scan-rows";

/** Rows between two progress reports. */
const ROWS_PER_STEP = 512;

/**
 * The exact k nearest neighbours from candidates over all pairs: their similarities are computed
 * anew in float32 and sorted, equal ones in the order of rows.
 *
 * What is no candidate scores at most the last candidate's score, and quantised and exact similarity
 * differ by less than a bound. Where that does not prove the k-th neighbour (many equal vectors, say),
 * the row is compared with all others in float32. The result is therefore that of a full search.
 * Yields the fraction of rows that is done.
 */
export function* settleSteps(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
  k: number,
  candidates: CandidateLists,
): Generator<number, NearestNeighbours> {
  const { memory } = kernels;
  const { top } = memory;
  try {
    const rows = loadUnitRows(kernels, vectors, dimension);
    const { n, zeroRows } = rows;
    const kept = Math.max(0, Math.min(k, n - 1));
    const settled = {
      k: kept,
      indices: new Int32Array(n * kept),
      similarities: new Float32Array(n * kept),
      zeroRows,
    };
    if (kept === 0) return settled;
    const unproven: number[] = [];
    const error = quantisationError(dimension);
    const rank = rankCandidates(kernels, rows, candidates.size);
    for (let row = 0; row < n; row++) {
      const ranked = rank(rows.at + row * rows.stride, candidates, row);
      ranked.slice(0, kept).forEach(({ other, similarity }, place) => {
        settled.indices[row * kept + place] = other;
        settled.similarities[row * kept + place] = similarity;
      });
      const floor = candidates.entries[((row + 1) * candidates.size - 1) * 2]!;
      const complete = ranked.length >= n - 1;
      const sure = floor / ONE ** 2 + error < (ranked[kept - 1]?.similarity ?? -2);
      if (!complete && !sure) unproven.push(row);
      if ((row + 1) % ROWS_PER_STEP === 0) yield row / n;
    }
    yield* scanRows(kernels, rows, unproven, settled);
    yield 1;
    return settled;
  } finally {
    memory.releaseTo(top);
  }
}
