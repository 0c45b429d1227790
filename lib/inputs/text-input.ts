import { z } from "zod";
import { inputImageSchema } from "./input-image";

/**
 * One input to embed: a text, a picture (then `text` may be empty), or both for one vector.
 * `text` is kept as it was read; send `wellFormed(text)`.
 */
export const textInputSchema = z.object({
  /** Unique within a workspace and never reused, so that results can be matched to inputs. */
  id: z.string().min(1).max(64),
  text: z.string(),
  label: z.string().nullable(),
  image: inputImageSchema.optional(),
});

export type TextInput = z.infer<typeof textInputSchema>;

/** Gives a new id at every call. */
export type IdFactory = () => string;

/**
 * Ids of a random prefix and a counter, such as `k3x9q0f2m1a-1z`: short, and unique across tabs
 * and reloads (about 62 bits of prefix). `getRandomValues`, because `randomUUID` is missing when
 * the page is opened over plain http from another machine.
 */
export function createIdFactory(prefix: string = randomPrefix()): IdFactory {
  let next = 0;
  return () => `${prefix}-${(next++).toString(36)}`;
}

function randomPrefix(): string {
  const words = crypto.getRandomValues(new Uint32Array(2));
  return Array.from(words, (word) => word.toString(36).padStart(7, "0")).join("");
}
