import type { BatchEvent, SparseBatchEvent, SparseEntry } from "@/lib/contract/embed-events";
import { decodeFloat32Base64 } from "@/lib/contract/float32-base64";
import type { Kind } from "@/lib/contract/kind";
import type { ColumnAnswers } from "./column-answers";
import { DenseAnswers } from "./dense-answers";
import { SparseAnswers } from "./sparse-answers";

/** The vectors of one batch, in the order of its inputs. */
export type ReceivedVectors =
  | { form: "dense"; vectors: Float32Array<ArrayBuffer>; dimension: number }
  | { form: "sparse"; entries: readonly SparseEntry[] };

/** Reads the vectors of a batch of `count` inputs; null when it holds more or fewer. */
export function receivedVectors(
  event: BatchEvent | SparseBatchEvent,
  count: number,
): ReceivedVectors | null {
  if (event.type === "sparse-batch") {
    const { entries } = event;
    return entries.length === count ? { form: "sparse", entries } : null;
  }
  const { dimension } = event;
  const vectors = decodeFloat32Base64(event.vectors);
  return vectors.length === count * dimension ? { form: "dense", vectors, dimension } : null;
}

/**
 * The answers with vectors added for the inputs with these keys: those held, unless the new ones are
 * of another form, kind or dimension. Those are not comparable, and the new ones take their place.
 */
export function answersWith(
  held: ColumnAnswers | null,
  kind: Kind,
  keys: readonly string[],
  received: ReceivedVectors,
): ColumnAnswers {
  const kept = held?.kind === kind ? held : null;
  if (received.form === "sparse") {
    const answers = kept?.form === "sparse" ? kept : new SparseAnswers(kind);
    received.entries.forEach((entry, at) => answers.set(keys[at] ?? "", entry));
    return answers;
  }
  const { vectors, dimension } = received;
  const comparable = kept?.form === "dense" && kept.dimension === dimension;
  const answers = comparable ? kept : new DenseAnswers(kind, dimension);
  keys.forEach((key, at) =>
    answers.set(key, vectors.subarray(at * dimension, (at + 1) * dimension)),
  );
  return answers;
}
