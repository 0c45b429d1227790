import type { SparseAnswers } from "@/lib/client/run/sparse-answers";
import { inputKey } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { sparseScore, type SparseMeasure } from "@/lib/maths/sparse/sparse-vector";
import { nextTask, type RowScores } from "./row-scores";

/** Inputs looked at in one go, some 4 ms, before the page may do other things. */
const inputsPerStep = 5_000;

/**
 * Scores of the input at `focus` against all others by their sparse vectors; null when it has none, or
 * for the cosine one without entries. Rejects with the signal's reason.
 */
export async function sparseRowScores(
  answers: SparseAnswers,
  measure: SparseMeasure,
  inputs: readonly TextInput[],
  focus: number,
  signal: AbortSignal,
): Promise<RowScores | null> {
  const vectorAt = (index: number) => {
    const input = inputs[index];
    return input === undefined ? null : answers.vectorOf(inputKey(input));
  };
  const focused = vectorAt(focus);
  if (focused === null || sparseScore(focused, focused, measure) === null) return null;
  const scores = new Float32Array(inputs.length);
  const known = new Uint8Array(inputs.length);
  for (let at = 0; at < inputs.length; at++) {
    if (at > 0 && at % inputsPerStep === 0) {
      await nextTask();
      signal.throwIfAborted();
    }
    const vector = at === focus ? null : vectorAt(at);
    const score = vector && sparseScore(focused, vector, measure);
    if (score === null) continue;
    known[at] = 1;
    scores[at] = score;
  }
  return { scores, known };
}
