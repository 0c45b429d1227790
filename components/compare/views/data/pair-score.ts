import type { ShownAnswers } from "@/lib/client/run/column-answers";
import { inputKey, type InputContent } from "@/lib/inputs/input-content";
import { sparseScore, type SparseMeasure } from "@/lib/maths/sparse/sparse-vector";

/**
 * The score of two inputs in a column: the cosine, -1 to 1, or for sparse vectors the dot product where
 * that was chosen. Null when either has no vector, or the cosine one without direction.
 */
export function pairScore(
  answers: ShownAnswers,
  measure: SparseMeasure,
  first: InputContent,
  second: InputContent,
): number | null {
  const keys = [inputKey(first), inputKey(second)] as const;
  if (answers.form === "sparse") {
    const [a, b] = [answers.vectorOf(keys[0]), answers.vectorOf(keys[1])];
    return a && b && sparseScore(a, b, measure);
  }
  const { vectors, dimension, presentCount } = answers.gather(keys);
  return presentCount === 2
    ? cosine(vectors.subarray(0, dimension), vectors.subarray(dimension))
    : null;
}

/** The length of a vector, as it came from the model. */
export function vectorNorm(vector: Float32Array): number {
  return Math.sqrt(dot(vector, vector));
}

function cosine(first: Float32Array, second: Float32Array): number | null {
  const lengths = vectorNorm(first) * vectorNorm(second);
  if (!(lengths > 0 && Number.isFinite(lengths))) return null;
  return Math.max(-1, Math.min(1, dot(first, second) / lengths));
}

function dot(first: Float32Array, second: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < first.length; at++) sum += first[at]! * second[at]!;
  return sum;
}
