import type { ShownAnswers } from "@/lib/client/run/column-answers";
import type { GatheredDense } from "@/lib/client/run/dense-answers";
import type { GatheredSparse } from "@/lib/client/run/sparse-answers";
import { inputKey } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { sampleIndices } from "@/lib/maths/sample";

/** A column's vectors for all inputs, or for a sample of them where there are too many to draw. */
export type SampledVectors = SampledDense | SampledSparse;

export type SampledDense = GatheredDense & Sample;
export type SampledSparse = GatheredSparse & Sample;

interface Sample {
  inputs: readonly TextInput[];
  /** Which of the inputs the rows belong to, ascending. */
  indices: Uint32Array<ArrayBuffer>;
}

/** The seed of every sample that is drawn of the inputs; the screen names it. */
export const sampleSeed = 1;

/**
 * The column's vectors for at most `limit` inputs. All columns draw the same sample. The same
 * arguments give the same object, so that what is computed from it can be kept beside it.
 */
export function sampledVectors(
  answers: ShownAnswers,
  version: number,
  inputs: readonly TextInput[],
  limit: number,
): SampledVectors {
  const held = cache.get(answers)?.get(limit);
  if (held?.version === version && held.sampled.inputs === inputs) return held.sampled;
  const indices = sampleIndices(inputs.length, limit, sampleSeed);
  const keys = Array.from(indices, (index) => inputKey(inputs[index] ?? nothing));
  const sampled = { ...answers.gather(keys), inputs, indices };
  const byLimit = cache.get(answers) ?? new Map<number, Held>();
  cache.set(answers, byLimit.set(limit, { version, sampled }));
  return sampled;
}

const nothing = { text: "" };

interface Held {
  version: number;
  sampled: SampledVectors;
}

/** Only the newest sample of each size is kept: a column of 5,000 inputs is some 20 MB. */
const cache = new WeakMap<ShownAnswers, Map<number, Held>>();
