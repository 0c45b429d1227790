import type { SimilarityMatrix } from "@/lib/maths/similarity-matrix";
import type { SparseRows } from "@/lib/maths/sparse/sparse-rows";
import type { SparseMeasure } from "@/lib/maths/sparse/sparse-vector";
import { runTask } from "./run-task";

export type SparseSimilarityRequest = {
  rows: SparseRows;
  /** 0 for rows that have no vector. */
  present: Uint8Array;
  measure: SparseMeasure;
};

/** The scores of all pairs of sparse rows, and those of the pairs, ascending, computed in a worker. */
export function sparseSimilarityMatrix(
  { starts, ids, weights, present }: SparseRows & { present: Uint8Array },
  measure: SparseMeasure,
  options: { signal?: AbortSignal } = {},
): Promise<SimilarityMatrix> {
  return runTask<SparseSimilarityRequest, never, SimilarityMatrix>({
    spawn: () =>
      new Worker(new URL("./sparse-similarity-matrix.worker.ts", import.meta.url), {
        type: "module",
      }),
    request: { rows: { starts, ids, weights }, present, measure },
    signal: options.signal,
  });
}
