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

/** Forgets the columns that are no longer there: one matrix may be 16 MB. */
export function keepSimilarities(keys: ReadonlySet<string>): void {
  const { columns } = useSimilarityStore.getState();
  const kept = Object.entries(columns).filter(([key]) => keys.has(key));
  if (kept.length === Object.keys(columns).length) return;
  for (const key of tasks.keys()) if (!keys.has(key)) tasks.delete(key);
  useSimilarityStore.setState({ columns: Object.fromEntries(kept) });
}

function createTask(
  key: string,
  measure: SparseMeasure,
): LatestTask<SampledVectors, SimilarityMatrix> {
  const task: LatestTask<SampledVectors, SimilarityMatrix> = new LatestTask(
    (vectors) => sampleSimilarity(vectors, measure),
    (outcome) => {
      if (tasks.get(key) !== task) return;
      useSimilarityStore.setState(({ columns }) => ({ columns: { ...columns, [key]: outcome } }));
    },
  );
  return task;
}
