import { compact } from "./compact";
import { runTask } from "./run-task";

export type SeriationRequest = { matrix: Float32Array; n: number };

/** An order of the rows of an n × n cosine matrix with similar rows together, found in a worker. */
export function seriate(
  matrix: Float32Array,
  n: number,
  options: { signal?: AbortSignal } = {},
): Promise<Uint32Array<ArrayBuffer>> {
  return runTask<SeriationRequest, never, Uint32Array<ArrayBuffer>>({
    spawn: () => new Worker(new URL("./seriate.worker.ts", import.meta.url), { type: "module" }),
    request: { matrix: compact(matrix), n },
    signal: options.signal,
  });
}
