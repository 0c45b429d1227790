import type { NearestNeighbours } from "@/lib/maths/nearest-neighbours";
import { compact } from "./compact";
import { runTask } from "./run-task";
import type { Progress } from "./worker-message";

export type NeighboursRequest = { vectors: Float32Array; dimension: number; k: number };

/** The k nearest rows of every row of an n × dimension matrix, computed in a worker. */
export function nearestNeighbours(
  vectors: Float32Array,
  dimension: number,
  options: { k: number; signal?: AbortSignal; onProgress?: (progress: Progress) => void },
): Promise<NearestNeighbours> {
  return runTask<NeighboursRequest, Progress, NearestNeighbours>({
    spawn: () =>
      new Worker(new URL("./nearest-neighbours.worker.ts", import.meta.url), { type: "module" }),
    request: { vectors: compact(vectors), dimension, k: options.k },
    onItem: options.onProgress,
    signal: options.signal,
  });
}
