import { create } from "zustand";
import type { SimilarityMatrix } from "@/lib/maths/similarity-matrix";
import type { SparseMeasure } from "@/lib/maths/sparse/sparse-vector";
import { sampleSimilarity } from "./sample-similarity";
import { LatestTask, type Outcome } from "./latest-task";
import type { SampledVectors } from "./sampled-vectors";

/** More rows than this are neither drawn nor compared pair by pair: a sample stands for them. */
export const matrixRows = 2_000;

/** The newest similarities of each column, by score key, with the vectors that they are of. */
export const useSimilarityStore = create<{
  columns: Readonly<Record<string, Outcome<SampledVectors, SimilarityMatrix>>>;
}>(() => ({ columns: {} }));

const tasks = new Map<string, LatestTask<SampledVectors, SimilarityMatrix>>();

/** Asks for a column's similarities; they appear in the store. */
export function wantSimilarity(key: string, measure: SparseMeasure, vectors: SampledVectors): void {
  const task = tasks.get(key) ?? createTask(key, measure);
  tasks.set(key, task);
  task.want(vectors);
}

/** Stops and forgets the columns that are no longer there: one matrix may be 16 MB. */
export function keepSimilarities(keys: ReadonlySet<string>): void {
  for (const [key, task] of tasks) {
    if (keys.has(key)) continue;
    task.stop();
    tasks.delete(key);
  }
  const { columns } = useSimilarityStore.getState();
  const kept = Object.entries(columns).filter(([key]) => keys.has(key));
  if (kept.length === Object.keys(columns).length) return;
  useSimilarityStore.setState({ columns: Object.fromEntries(kept) });
}

function createTask(
  key: string,
  measure: SparseMeasure,
): LatestTask<SampledVectors, SimilarityMatrix> {
  return new LatestTask(
    (vectors, signal) => sampleSimilarity(vectors, measure, { signal }),
    (outcome) =>
      useSimilarityStore.setState(({ columns }) => ({ columns: { ...columns, [key]: outcome } })),
  );
}
