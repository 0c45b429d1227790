import "server-only";
import { batchEvent, type AnsweredBatch } from "./batch-event";
import type { ColumnRun } from "./column-run";
import type { FoundVectors } from "./vector-cache";

/** The event for inputs whose vectors were found in the cache, all in one batch; null when none was. */
export function cachedBatch(
  id: number,
  { positions, rows }: FoundVectors,
  run: ColumnRun,
): AnsweredBatch | null {
  if (rows === null) return null;
  if (rows.type === "dense") run.dimension = rows.dimension;
  run.totals.cached += positions.length;
  run.totals.embedded += positions.length;
  return batchEvent(
    {
      batch: id,
      indices: [...positions],
      tokens: 0,
      images: 0,
      latencyMs: 0,
      vendorLatencyMs: null,
      requestId: null,
      cached: true,
      kind: run.model.kind,
      account: null,
      note: null,
    },
    rows,
  );
}
