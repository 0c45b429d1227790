import "server-only";
import type { BatchEvent } from "@/lib/contract/embed-events";
import { encodeFloat32Base64 } from "@/lib/contract/float32-base64";
import type { ColumnRun } from "./column-run";

/** The event for inputs whose vectors were found in the cache, all in one batch; null when none was. */
export function cachedBatch(
  id: number,
  found: ReadonlyMap<number, Float32Array>,
  run: ColumnRun,
): BatchEvent | null {
  const dimension = found.values().next().value?.length;
  if (dimension === undefined) return null;
  const vectors = new Float32Array(found.size * dimension);
  [...found.values()].forEach((vector, row) => vectors.set(vector, row * dimension));
  run.dimension = dimension;
  run.totals.cached += found.size;
  run.totals.embedded += found.size;
  return {
    type: "batch",
    batch: id,
    indices: [...found.keys()],
    dimension,
    vectors: encodeFloat32Base64(vectors),
    tokens: 0,
    latencyMs: 0,
    vendorLatencyMs: null,
    requestId: null,
    cached: true,
    kind: run.model.kind,
  };
}
