import { createHash } from "node:crypto";
import { z } from "zod";

const countsSchema = z.object({
  calls: z.number(),
  inputs: z.number(),
  /** SHA-256 of each input that was answered more than once. */
  again: z.array(z.string()),
});

export type EmulatorCounts = z.infer<typeof countsSchema>;

/** What an emulator that counts has answered so far. */
export async function emulatorCounts(address: string): Promise<EmulatorCounts> {
  return countsSchema.parse(await (await fetch(`${address}/__counts`)).json());
}

/** Those of some texts that were answered more than once. */
export function answeredAgain(texts: Iterable<string>, { again }: EmulatorCounts): string[] {
  const hashes = new Set(again);
  return [...texts].filter((text) => hashes.has(createHash("sha256").update(text).digest("hex")));
}
