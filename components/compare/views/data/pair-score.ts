import type { ColumnAnswers } from "@/lib/client/run/column-answers";

/** The cosine similarity of two texts in a column, -1 to 1; null when either has no vector or one without direction. */
export function pairScore(answers: ColumnAnswers, first: string, second: string): number | null {
  const { vectors, dimension, presentCount } = answers.gather([first, second]);
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
