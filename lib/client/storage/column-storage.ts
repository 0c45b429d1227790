import { kindSchema } from "@/lib/contract/kind";
import { ColumnAnswers } from "../run/column-answers";
import { database, type StoredColumn } from "./database";

/** What is stored of a column for these texts, under its content's key; null when it has vectors for none. */
export async function columnRecord(
  columnKey: string,
  answers: ColumnAnswers,
  texts: readonly string[],
): Promise<StoredColumn | null> {
  const held = texts.filter((text) => answers.has(text));
  if (held.length === 0) return null;
  const { vectors, dimension } = answers.gather(held);
  return {
    key: `${columnKey}#${await contentHash([answers.kind, ...held])}`,
    kind: answers.kind,
    dimension,
    texts: held,
    vectors,
    batches: answers.batches,
  };
}

export async function saveColumn(record: StoredColumn): Promise<void> {
  await (await database()).put("columns", record);
}

/** Reads vectors stored under a record's key; null when they are gone or cannot be read. */
export async function loadColumn(key: string): Promise<ColumnAnswers | null> {
  const stored = await (await database()).get("columns", key);
  const kind = kindSchema.safeParse(stored?.kind);
  if (!stored || !kind.success) return null;
  const { dimension, texts, vectors, batches } = stored;
  if (vectors.length !== texts.length * dimension) return null;
  const answers = new ColumnAnswers(kind.data, dimension);
  texts.forEach((text, row) =>
    answers.set(text, vectors.subarray(row * dimension, (row + 1) * dimension)),
  );
  answers.batches.push(...batches);
  return answers;
}

/** SHA-256 over the texts with their lengths, so that no two lists of texts run together. */
async function contentHash(texts: readonly string[]): Promise<string> {
  const joined = texts.map((text) => `${text.length}:${text}`).join("");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(joined));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
