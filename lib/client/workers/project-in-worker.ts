import type { ProjectionOptions } from "@/lib/maths/project";
import type { ProjectionFrame } from "@/lib/maths/projection-frame";
import { compact } from "./compact";
import { runTask } from "./run-task";
import { shareable } from "./shareable";
import { spawnHelper } from "./spawn-helper";
import { streamItems } from "./stream-items";

export type ProjectionRequest = {
  vectors: Float32Array;
  dimension: number;
  options: ProjectionOptions;
};

/**
 * `project` of lib/maths in workers: the same frames, as they come. An abort, or leaving the loop
 * that reads the frames, ends the workers.
 */
export function projectInWorker(
  vectors: Float32Array,
  dimension: number,
  options: ProjectionOptions & { signal?: AbortSignal },
): AsyncGenerator<ProjectionFrame, void, undefined> {
  const { method, neighbours, minDist, perplexity, seed, start, signal } = options;
  return streamItems<ProjectionFrame>(
    (onItem, stop) =>
      runTask<ProjectionRequest, ProjectionFrame, null>({
        spawn: () =>
          new Worker(new URL("./projection.worker.ts", import.meta.url), { type: "module" }),
        request: {
          vectors: shareable(vectors),
          dimension,
          options: {
            method,
            neighbours,
            minDist,
            perplexity,
            seed,
            start: start && compact(start),
          },
        },
        onItem,
        helpers: { spawn: spawnHelper, long: true },
        signal: stop,
      }),
    signal,
  );
}
