import type { NearestRow } from "@/lib/maths/knn/nearest-rows";
import type { LocatedVectors, MeasuredRows } from "@/lib/maths/knn/row-scores";
import { runTask } from "./run-task";
import type { Progress } from "./worker-message";

export type NeighbourRequest = {
  columns: readonly (LocatedVectors | MeasuredRows)[];
  focus: number;
  k: number;
};

/** `nearestRowSteps` of lib/maths in a worker. Vectors that lie in shared memory are not copied. */
export function searchNeighbours(
  request: NeighbourRequest,
  options: { onProgress?: (progress: Progress) => void; signal?: AbortSignal } = {},
): Promise<(NearestRow[] | null)[]> {
  return runTask<NeighbourRequest, Progress, (NearestRow[] | null)[]>({
    spawn: () =>
      new Worker(new URL("./search-neighbours.worker.ts", import.meta.url), { type: "module" }),
    request,
    onItem: options.onProgress,
    signal: options.signal,
  });
}
