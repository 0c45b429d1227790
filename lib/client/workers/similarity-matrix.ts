import type { CosineMatrix } from "@/lib/maths/cosine-matrix";
import { compact } from "./compact";
import { runTask } from "./run-task";

export type SimilarityRequest = { vectors: Float32Array; dimension: number };

/** The cosine matrix, and the scores of its pairs, ascending, for percentile ranks. */
export type SimilarityMatrix = CosineMatrix & { pairScores: Float32Array<ArrayBuffer> };

/** Cosine similarities of all rows of an n × dimension matrix, computed in a worker. */
export function similarityMatrix(
  vectors: Float32Array,
  dimension: number,
  options: { signal?: AbortSignal } = {},
): Promise<SimilarityMatrix> {
  return runTask<SimilarityRequest, never, SimilarityMatrix>({
    spawn: () =>
      new Worker(new URL("./similarity-matrix.worker.ts", import.meta.url), { type: "module" }),
    request: { vectors: compact(vectors), dimension },
    signal: options.signal,
  });
}
