import type { Kernels } from "../kernels/create-kernels";
import type { KernelRows } from "../kernels/kernel-rows";
import { sampleIndices } from "../sample";
import { takeLists, type CandidateLists } from "./candidate-lists";

const SAMPLE = 256;
/** Rows of the sample that are compared with all others at once. */
const BLOCK = 64;

/** The true neighbours of a sample of rows, to measure lists of candidates by. */
export type RecallProbe = {
  /** The mean share of the true k nearest rows that the lists have among their first k, 0 to 1. */
  measure(found: CandidateLists): number;
};

/** Compares a sample of 256 quantised rows with all others. */
export function createRecallProbe(
  kernels: Kernels,
  rows: KernelRows,
  k: number,
  seed: number,
): RecallProbe {
  const chosen = sampleIndices(rows.n, SAMPLE, seed);
  const truth = kernels.memory.scope(() => trueNeighbours(kernels, rows, chosen, k));
  return {
    measure({ entries, size }) {
      let hits = 0;
      chosen.forEach((row, place) => {
        for (let slot = 0; slot < k; slot++) {
          const other = entries[(row * size + slot) * 2 + 1]!;
          if (truth[place]!.has(other)) hits++;
        }
      });
      return hits / (chosen.length * k);
    },
  };
}

function trueNeighbours(
  { memory, run, ...rest }: Kernels,
  { at, n, padded, stride }: KernelRows,
  chosen: Uint32Array,
  k: number,
): Set<number>[] {
  const { lists, floors } = takeLists({ memory, run, ...rest }, chosen.length, k + 1);
  const gathered = memory.take(BLOCK * stride);
  const products = memory.take(BLOCK * padded * 4);
  for (let first = 0; first < chosen.length; first += BLOCK) {
    chosen.subarray(first, first + BLOCK).forEach((row, place) => {
      const from = at + row * stride;
      memory.u8.copyWithin(gathered + place * stride, from, from + stride);
    });
    run.dotTileQuantised(gathered, BLOCK, at, padded, stride, products, padded * 4);
    for (let place = first; place < Math.min(chosen.length, first + BLOCK); place++) {
      const scores = products + (place - first) * padded * 4;
      // The row itself is among them, and stands first or is taken out where it is not.
      run.offerScores(scores, n, lists + place * (k + 1) * 8, floors + place * 4, k + 1);
    }
  }
  return Array.from(chosen, (row, place) => {
    const start = lists / 4 + place * (k + 1) * 2;
    const found = Array.from({ length: k + 1 }, (_, slot) => memory.i32[start + slot * 2 + 1]!);
    return new Set(found.filter((other) => other !== row).slice(0, k));
  });
}
