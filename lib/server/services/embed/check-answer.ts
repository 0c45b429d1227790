import "server-only";
import type { SparseEntry } from "@/lib/contract/embed-events";
import { AppError } from "@/lib/server/http/app-error";
import type {
  EmbeddingAnswer,
  IndexedEmbedding,
  IndexedSparseEmbedding,
} from "@/lib/server/providers/spec";
import type { VectorRows } from "./vector-cache";

/**
 * Places the vectors of an answer by their index, in the order of the inputs that were sent. Throws
 * `vendor_answer_wrong` when count, indices, dimension or finiteness are not right; `dimension` is what a
 * dense column has so far or was asked for, null when not known yet.
 */
export function checkAnswer(
  answer: EmbeddingAnswer,
  count: number,
  dimension: number | null,
): VectorRows {
  checkIndices(answer.embeddings, count);
  return answer.type === "dense"
    ? denseRows(answer.embeddings, dimension)
    : sparseRows(answer.embeddings);
}

function checkIndices(embeddings: readonly { index: number }[], count: number): void {
  if (embeddings.length !== count) {
    throw wrong(`it holds ${embeddings.length} vectors for ${count} inputs`);
  }
  const seen = new Set<number>();
  for (const { index } of embeddings) {
    if (!Number.isInteger(index) || index < 0 || index >= count || seen.has(index)) {
      throw wrong(`its index ${index} is repeated or out of range`);
    }
    seen.add(index);
  }
}

function denseRows(embeddings: readonly IndexedEmbedding[], dimension: number | null): VectorRows {
  const expected = dimension ?? embeddings[0]?.values.length ?? 0;
  if (expected === 0) throw wrong("its vectors are empty");
  const vectors = new Float32Array(embeddings.length * expected);
  for (const { index, values } of embeddings) {
    if (values.length !== expected) {
      throw wrong(`a vector has ${values.length} components instead of ${expected}`);
    }
    vectors.set(values, index * expected);
  }
  if (!allFinite(vectors)) throw wrong("a component is not a finite number");
  return { type: "dense", vectors, dimension: expected };
}

/** A loop, since `every` takes ten times as long over the 32,768 components of a usual batch. */
function allFinite(values: Float32Array): boolean {
  for (let at = 0; at < values.length; at++) {
    if (!Number.isFinite(values[at])) return false;
  }
  return true;
}

/** A text of stop words alone may have no token at all, so an empty vector is a good one. */
function sparseRows(embeddings: readonly IndexedSparseEmbedding[]): VectorRows {
  const entries: SparseEntry[] = [];
  for (const { index, entry } of embeddings) {
    if (!entry.weights.every(Number.isFinite)) throw wrong("a weight is not a finite number");
    if (!entry.ids.every((id) => Number.isSafeInteger(id) && id >= 0)) {
      throw wrong("a token id is not a whole number");
    }
    if (new Set(entry.ids).size < entry.ids.length) throw wrong("a token id is repeated");
    entries[index] = entry;
  }
  return { type: "sparse", entries };
}

function wrong(problem: string): AppError {
  return new AppError("vendor_answer_wrong", { problem });
}
