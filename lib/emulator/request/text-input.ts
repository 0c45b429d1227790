import { z } from "zod";

const nonEmptyText = z.string().min(1);

/** One text, or a list of 1 to `most`; read as a list. */
export function textInputSchema(most: number) {
  return z.union([
    nonEmptyText.transform((text) => [text]),
    z.array(nonEmptyText).min(1).max(most),
  ]);
}
