import type { SimilarityMatrix } from "@/lib/maths/similarity-matrix";
import { runTask } from "./run-task";
import { shareable } from "./shareable";
import { spawnHelper } from "./spawn-helper";

export type SimilarityRequest = { vectors: Float32Array; dimension: number };

/** Cosine similarities of all rows of an n × dimension matrix, computed in workers. */
export function similarityMatrix(
  vectors: Float32Array,
  dimension: number,
  options: { signal?: AbortSignal } = {},
): Promise<SimilarityMatrix> {
  return runTask<SimilarityRequest, never, SimilarityMatrix>({
    spawn: () =>
      new Worker(new URL("./similarity-matrix.worker.ts", import.meta.url), { type: "module" }),
    request: { vectors: shareable(vectors), dimension },
    helpers: { spawn: spawnHelper, long: false },
    signal: options.signal,
  });
}
