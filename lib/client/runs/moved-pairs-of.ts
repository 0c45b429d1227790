import type { TextInput } from "@/lib/inputs/text-input";
import { movedPairs } from "@/lib/maths/moved-pairs";
import { sampleIndices } from "@/lib/maths/sample";
import type { SimilarityMatrix } from "@/lib/maths/similarity-matrix";
import type { ColumnAnswers } from "../run/column-answers";
import { similarityMatrix } from "../workers/similarity-matrix";
import { sparseSimilarityMatrix } from "../workers/sparse-similarity-matrix";
import type { ComparedColumn } from "./compare-runs";

/** Two inputs and their cosine in both runs. */
export interface MovedInputs {
  first: TextInput;
  second: TextInput;
  before: number;
  after: number;
}

/** The pairs that moved most among the compared inputs, or among a sample of them. */
export interface MovedPairs {
  pairs: readonly MovedInputs[];
  /** How many inputs were paired, of how many. */
  sampled: number;
  total: number;
}

/** More inputs are too many to compare pair by pair: a sample stands for them. */
const mostPaired = 2_000;
const sampleSeed = 1;

/** Finds the pairs of a column whose cosine changed most, in workers. Rejects with the signal's reason. */
export async function movedPairsOf(
  { inputs, answers }: ComparedColumn,
  count: number,
  signal: AbortSignal,
): Promise<MovedPairs> {
  const rows = sampleIndices(inputs.length, mostPaired, sampleSeed);
  const drawn = Array.from(rows).flatMap((row) => inputs[row] ?? []);
  const keys = drawn.map(({ key }) => key);
  const before = await similarities(answers.before, keys, signal);
  const after = await similarities(answers.after, keys, signal);
  const pairs = movedPairs(before, after, count).flatMap(({ first, second, ...scores }) => {
    const [a, b] = [drawn[first], drawn[second]];
    return a && b ? [{ first: a.input, second: b.input, ...scores }] : [];
  });
  return { pairs, sampled: drawn.length, total: inputs.length };
}

function similarities(
  answers: ColumnAnswers,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<SimilarityMatrix> {
  if (answers.form === "sparse") {
    return sparseSimilarityMatrix(answers.gather(keys), "cosine", { signal });
  }
  const { vectors, dimension } = answers.gather(keys);
  return similarityMatrix(vectors, dimension, { signal });
}
