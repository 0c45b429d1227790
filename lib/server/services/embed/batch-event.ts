import "server-only";
import type { BatchEvent, SparseBatchEvent } from "@/lib/contract/embed-events";
import { encodeFloat32Base64 } from "@/lib/contract/float32-base64";
import type { VectorRows } from "./vector-cache";

export type AnsweredBatch = BatchEvent | SparseBatchEvent;

/** What an event says of a batch beside its vectors. */
export type BatchFacts = Omit<SparseBatchEvent, "type" | "entries">;

/** The event of a batch that was answered, by a provider or from the cache. */
export function batchEvent(facts: BatchFacts, rows: VectorRows): AnsweredBatch {
  if (rows.type === "sparse") return { type: "sparse-batch", ...facts, entries: [...rows.entries] };
  const { vectors, dimension } = rows;
  return { type: "batch", ...facts, dimension, vectors: encodeFloat32Base64(vectors) };
}
