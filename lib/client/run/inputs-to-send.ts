import type { ModelDescription } from "@/lib/contract/models-answer";
import { acceptsInput, inputKey, isEmptyInput } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnAnswers } from "./column-answers";
import type { ColumnState } from "./run-store";

/** The inputs without repeats, empty ones left out, in their order. */
export function distinctInputs(inputs: readonly TextInput[]): TextInput[] {
  const distinct = new Map<string, TextInput>();
  for (const input of inputs) {
    const key = inputKey(input);
    if (!distinct.has(key) && !isEmptyInput(input)) distinct.set(key, input);
  }
  return [...distinct.values()];
}

/** Of the inputs, those that a column's model takes; all for a model that is not in the catalogue. */
export function acceptedInputs(
  inputs: readonly TextInput[],
  description: ModelDescription | null,
): readonly TextInput[] {
  const accepted = inputs.filter((input) => acceptsInput(description, input));
  return accepted.length === inputs.length ? inputs : accepted;
}

/** The vectors that stand: those of another kind than would come now (a key was set since) count as missing. */
export function answersInUse(
  answers: ColumnAnswers | null,
  description: ModelDescription | null,
): ColumnAnswers | null {
  const kind = description?.kind ?? null;
  return answers && (kind === null || answers.kind === kind) ? answers : null;
}

/** The inputs that a column's model takes and that it still has no vector for. */
export function inputsToSend(
  inputs: readonly TextInput[],
  { answers }: ColumnState,
  description: ModelDescription | null,
): readonly TextInput[] {
  const accepted = acceptedInputs(inputs, description);
  const held = answersInUse(answers, description);
  return held === null ? accepted : accepted.filter((input) => !held.has(inputKey(input)));
}
