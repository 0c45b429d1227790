import "server-only";
import { AppError } from "@/lib/server/http/app-error";
import type { EmbeddingAnswer } from "@/lib/server/providers/spec";
import type { VectorRows } from "./vector-cache";

/**
 * Places the vectors of an answer by their index, n × dimension in the order of the texts that were sent.
 * Throws `vendor_answer_wrong` when count, indices, dimension or finiteness are not right; `dimension` is
 * what the column has so far or was asked for, null when not known yet.
 */
export function checkAnswer(
  { embeddings }: EmbeddingAnswer,
  count: number,
  dimension: number | null,
): VectorRows {
  if (embeddings.length !== count) {
    throw wrong(`it holds ${embeddings.length} vectors for ${count} inputs`);
  }
  const expected = dimension ?? embeddings[0]?.values.length ?? 0;
  if (expected === 0) throw wrong("its vectors are empty");
  const vectors = new Float32Array(count * expected);
  const seen = new Set<number>();
  for (const { index, values } of embeddings) {
    if (!Number.isInteger(index) || index < 0 || index >= count || seen.has(index)) {
      throw wrong(`its index ${index} is repeated or out of range`);
    }
    seen.add(index);
    if (values.length !== expected) {
      throw wrong(`a vector has ${values.length} components instead of ${expected}`);
    }
    vectors.set(values, index * expected);
  }
  if (!vectors.every(Number.isFinite)) throw wrong("a component is not a finite number");
  return { vectors, dimension: expected };
}

function wrong(problem: string): AppError {
  return new AppError("vendor_answer_wrong", { problem });
}
