import "server-only";
import { batchEvent, type AnsweredBatch } from "./batch-event";
import type { ColumnRun } from "./column-run";
import type { FoundVectors, VectorRows } from "./vector-cache";

/** So that a line of the answer stays about a megabyte, and a page can draw between two of them. */
const inputsOfABatch = 256;

/** The events for inputs whose vectors were found in the cache; their ids begin at `firstId`. */
export function* cachedBatches(
  firstId: number,
  { positions, tokens, rows }: FoundVectors,
  run: ColumnRun,
): Generator<AnsweredBatch> {
  if (rows === null) return;
  if (rows.type === "dense") run.dimension = rows.dimension;
  for (let from = 0; from < positions.length; from += inputsOfABatch) {
    const until = Math.min(positions.length, from + inputsOfABatch);
    const indices = positions.slice(from, until);
    run.totals.cached += indices.length;
    run.totals.embedded += indices.length;
    yield batchEvent(
      {
        batch: firstId + from / inputsOfABatch,
        indices,
        tokens: 0,
        images: 0,
        savedTokens: sum(tokens.slice(from, until)),
        latencyMs: 0,
        vendorLatencyMs: null,
        requestId: null,
        cached: true,
        kind: run.model.kind,
        account: null,
        note: null,
      },
      rowsBetween(rows, from, until),
    );
  }
}

function rowsBetween(rows: VectorRows, from: number, until: number): VectorRows {
  if (rows.type === "sparse") return { type: "sparse", entries: rows.entries.slice(from, until) };
  const { vectors, dimension } = rows;
  return {
    type: "dense",
    vectors: vectors.subarray(from * dimension, until * dimension),
    dimension,
  };
}

/** Null when one of them is not known. */
function sum(tokens: readonly (number | null)[]): number | null {
  return tokens.reduce((total, one) => (total === null || one === null ? null : total + one), 0);
}
