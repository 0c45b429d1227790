import type { BatchEvent, SparseBatchEvent, SparseEntry } from "@/lib/contract/embed-events";
import { decodeFloat32Base64 } from "@/lib/contract/float32-base64";
import type { Kind } from "@/lib/contract/kind";
import { inputKey, type InputContent } from "@/lib/inputs/input-content";
import type { ColumnAnswers } from "./column-answers";
import { DenseAnswers } from "./dense-answers";
import { SparseAnswers } from "./sparse-answers";

/** The vectors of one batch, in the order of its inputs. */
export type ReceivedVectors =
  | {
      form: "dense";
      vectors: Float32Array<ArrayBuffer>;
      dimension: number;
      /** Whether pictures that were sent as addresses were not read. */
      addressOnly: boolean;
    }
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
  const addressOnly = event.note === "image-address-only";
  return vectors.length === count * dimension
    ? { form: "dense", vectors, dimension, addressOnly }
    : null;
}

/**
 * The answers with vectors added for these inputs: those held, unless the new ones are
 * of another form, kind or dimension. Those are not comparable, and the new ones take their place.
 */
export function answersWith(
  held: ColumnAnswers | null,
  kind: Kind,
  inputs: readonly InputContent[],
  received: ReceivedVectors,
): ColumnAnswers {
  const kept = held?.kind === kind ? held : null;
  if (received.form === "sparse") {
    const answers = kept?.form === "sparse" ? kept : new SparseAnswers(kind);
    inputs.forEach((input, at) => {
      const entry = received.entries[at];
      if (entry) answers.set(inputKey(input), entry);
    });
    return answers;
  }
  const { vectors, dimension, addressOnly } = received;
  const comparable = kept?.form === "dense" && kept.dimension === dimension;
  const answers = comparable ? kept : new DenseAnswers(kind, dimension);
  inputs.forEach((input, at) => {
    const key = inputKey(input);
    answers.set(key, vectors.subarray(at * dimension, (at + 1) * dimension));
    if (addressOnly && input.image?.source === "address") answers.markAddressOnly(key);
  });
  return answers;
}
