import type { DenseVectors } from "@/lib/client/run/dense-answers";
import { inputKey } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { vectorNorm } from "../data/pair-score";

/** The scores of one input against all inputs, itself left out. */
export interface RowScores {
  scores: Float32Array<ArrayBuffer>;
  /** 1 where the score is known: both have a vector with a direction. */
  known: Uint8Array<ArrayBuffer>;
}

/** Components looked at in one go, some 4 ms, before the page may do other things. */
const componentsPerStep = 2_000_000;

/**
 * Scores of the input at `focus` against all others; null when it has no vector with a direction.
 * Exact and O(inputs × dimension): the rows are read in steps, so that 100,000 inputs neither block
 * the page nor need a second copy of their vectors. Rejects with the signal's reason.
 */
export async function rowScores(
  answers: DenseVectors,
  inputs: readonly TextInput[],
  focus: number,
  signal: AbortSignal,
): Promise<RowScores | null> {
  const focused = answers.gather([inputKey(inputs[focus] ?? { text: "" })]).vectors;
  const focusedLength = vectorNorm(focused);
  if (!isLength(focusedLength)) return null;
  const scores = new Float32Array(inputs.length);
  const known = new Uint8Array(inputs.length);
  const step = Math.max(1, Math.floor(componentsPerStep / answers.dimension));
  for (let start = 0; start < inputs.length; start += step) {
    if (start > 0) await nextTask();
    signal.throwIfAborted();
    const keys = inputs.slice(start, start + step).map(inputKey);
    const { vectors, dimension } = answers.gather(keys);
    for (let row = 0; row < keys.length; row++) {
      const { dot, length } = compare(focused, vectors, row * dimension);
      const at = start + row;
      if (at === focus || !isLength(length)) continue;
      known[at] = 1;
      scores[at] = Math.max(-1, Math.min(1, dot / (length * focusedLength)));
    }
  }
  return { scores, known };
}

/** The best `k` inputs, best first; equal scores stand in the order of the inputs. */
export function bestRows({ scores, known }: RowScores, k: number): number[] {
  const best: number[] = [];
  for (let row = 0; row < scores.length; row++) {
    if (known[row] !== 1) continue;
    if (best.length === k && scores[row]! <= scores[best[k - 1]!]!) continue;
    const place = best.findIndex((other) => scores[row]! > scores[other]!);
    best.splice(place < 0 ? best.length : place, 0, row);
    if (best.length > k) best.pop();
  }
  return best;
}

/** The place of an input among all others, from 1; null when its score is not known. */
export function rankOf({ scores, known }: RowScores, row: number): number | null {
  if (known[row] !== 1) return null;
  const score = scores[row]!;
  let rank = 1;
  for (let other = 0; other < scores.length; other++) {
    if (known[other] !== 1 || other === row) continue;
    if (scores[other]! > score || (scores[other] === score && other < row)) rank++;
  }
  return rank;
}

function compare(focused: Float32Array, vectors: Float32Array, start: number) {
  let dot = 0;
  let squares = 0;
  for (let at = 0; at < focused.length; at++) {
    const value = vectors[start + at]!;
    dot += value * focused[at]!;
    squares += value * value;
  }
  return { dot, length: Math.sqrt(squares) };
}

function isLength(length: number): boolean {
  return length > 0 && Number.isFinite(length);
}

/** Lets the page do other things. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
