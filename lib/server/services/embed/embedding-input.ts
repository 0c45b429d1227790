import "server-only";
import { wellFormed } from "@/lib/inputs/well-formed";
import type { EmbeddingInput } from "@/lib/server/providers/spec";

/**
 * An input of a request as providers take it. Half a surrogate pair has no UTF-8, so a text is made
 * well-formed before it is counted, kept or sent.
 */
export function embeddingInput(input: { text?: string; image?: string }): EmbeddingInput {
  const { text, image = null } = input;
  return { text: text === undefined ? null : wellFormed(text), image };
}

/** How many of some inputs have a picture. */
export function picturesIn(inputs: readonly EmbeddingInput[]): number {
  return inputs.filter(({ image }) => image !== null).length;
}
