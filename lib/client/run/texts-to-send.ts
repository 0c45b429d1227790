import type { Kind } from "@/lib/contract/kind";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnState } from "./run-store";

/** Whether there is anything to embed in a text; providers refuse empty ones. */
export function isEmptyText(text: string): boolean {
  return text.trim() === "";
}

/** The distinct texts, empty ones left out, in their order. */
export function distinctTexts(inputs: readonly TextInput[]): string[] {
  const texts = new Set(inputs.map((input) => input.text));
  return [...texts].filter((text) => !isEmptyText(text));
}

/**
 * The texts that a column still has no vector for. Vectors of another kind than would come now
 * (a key was set since) count as missing.
 */
export function textsToSend(
  texts: readonly string[],
  { answers }: ColumnState,
  kind: Kind | null,
): readonly string[] {
  if (!answers || (kind !== null && answers.kind !== kind)) return texts;
  return texts.filter((text) => !answers.has(text));
}
