import type { Kernels } from "../kernels/create-kernels";
import { loadQuantisedRows, type KernelRows } from "../kernels/kernel-rows";
import { cutRows } from "../pool/cut-work";
import type { VectorMatrix } from "../pool/shares";
import { scaled } from "../pool/steps";
import type { WorkPool } from "../pool/work-pool";
import { seededRandom } from "../seeded-random";
import { loadLists, mergeLists, type CandidateLists, type ListsInMemory } from "./candidate-lists";
import { joinGroup, joinNeighboursOfNeighbours } from "./join-neighbours";
import { projectionTreeLeaves } from "./projection-tree";

/** Parts of an improvement, whatever the number of threads, so that this changes no result. */
const UNITS = 4;

/** Comparing rows that fall into one leaf of a random tree, or the neighbours of neighbours. */
export type Improvement = { work: "trees" | "joins"; seed: number };

export type ImprovementRequest = Improvement & { lists: CandidateLists; units: readonly number[] };

/** The lists of one unit after the other. */
export type ImprovedLists = { entries: Int32Array<ArrayBuffer> };

/**
 * Lists of candidates made better by an improvement, which the pool shares: a tree or a quarter of the
 * rows is a unit, each begins with the same lists, and all are merged in their order. Yields the
 * fraction that is done.
 */
export async function* improveLists(
  pool: WorkPool,
  lists: CandidateLists,
  improvement: Improvement,
): AsyncGenerator<number, CandidateLists> {
  const threads = Math.min(UNITS, pool.size);
  const requests = Array.from({ length: threads }, (_, part) => ({
    ...improvement,
    lists,
    units: unitsOf(part, threads),
  }));
  const shares = yield* pool.run("improvements", requests);
  const length = lists.entries.length;
  const units = Array.from({ length: UNITS }, (_, unit) => {
    const at = Math.floor(unit / threads) * length;
    return { ...lists, entries: shares[unit % threads]!.entries.slice(at, at + length) };
  });
  return mergeLists(units);
}

function unitsOf(part: number, parts: number): number[] {
  return Array.from({ length: UNITS }, (_, unit) => unit).filter((unit) => unit % parts === part);
}

/** Some units of an improvement, on one thread. Yields the fraction that is done. */
export function* improvementSteps(
  kernels: Kernels,
  { vectors, dimension }: VectorMatrix,
  { lists, units, ...improvement }: ImprovementRequest,
): Generator<number, ImprovedLists> {
  const { memory } = kernels;
  const { top } = memory;
  try {
    const rows = loadQuantisedRows(kernels, vectors, dimension);
    const begin = memory.top;
    const { length } = lists.entries;
    const entries = new Int32Array(units.length * length);
    for (const [at, unit] of units.entries()) {
      const found = loadLists(kernels, lists);
      const steps = unitSteps(kernels, rows, found, improvement, unit);
      yield* scaled(steps, at / units.length, (at + 1) / units.length);
      const from = found.lists / 4;
      entries.set(memory.i32.subarray(from, from + length), at * length);
      memory.releaseTo(begin);
    }
    return { entries };
  } finally {
    memory.releaseTo(top);
  }
}

function* unitSteps(
  kernels: Kernels,
  rows: KernelRows,
  found: ListsInMemory,
  { work, seed }: Improvement,
  unit: number,
): Generator<number, void> {
  if (work === "joins") {
    const range = cutRows(rows.n, UNITS)[unit];
    if (range) yield* joinNeighboursOfNeighbours(kernels, rows, found, range);
    return;
  }
  const leaves = projectionTreeLeaves(kernels, rows, seededRandom(seed * UNITS + unit));
  for (const [at, leaf] of leaves.entries()) {
    joinGroup(kernels, rows, leaf, found);
    yield (at + 1) / leaves.length;
  }
}
