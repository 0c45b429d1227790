import { kindSchema, type Kind } from "@/lib/contract/kind";
import { sparseRow } from "@/lib/maths/sparse/sparse-rows";
import type { ColumnAnswers } from "../run/column-answers";
import { DenseAnswers } from "../run/dense-answers";
import { SparseAnswers } from "../run/sparse-answers";
import {
  database,
  type StoredColumn,
  type StoredDenseColumn,
  type StoredSparseColumn,
} from "./database";

/** What is stored of a column for inputs of these keys, under its content's key; null when it has vectors for none. */
export async function columnRecord(
  columnKey: string,
  answers: ColumnAnswers,
  inputKeys: readonly string[],
): Promise<StoredColumn | null> {
  const held = inputKeys.filter((key) => answers.has(key));
  if (held.length === 0) return null;
  const key = `${columnKey}#${await contentHash([answers.kind, ...held])}`;
  const record = { key, kind: answers.kind, texts: held, batches: answers.batches };
  if (answers.form === "dense") {
    const { vectors, dimension } = answers.gather(held);
    const addressOnly = held.filter((input) => answers.isAddressOnly(input));
    return { ...record, vectors, dimension, addressOnly };
  }
  const { form, starts, ids, weights } = answers.gather(held);
  return { ...record, form, starts, ids, weights, tokenTexts: answers.tokenTexts(ids) };
}

export async function saveColumn(record: StoredColumn): Promise<void> {
  await (await database()).put("columns", record);
}

/** Reads vectors stored under a record's key; null when they are gone or cannot be read. */
export async function loadColumn(key: string): Promise<ColumnAnswers | null> {
  const stored = await (await database()).get("columns", key);
  const kind = kindSchema.safeParse(stored?.kind);
  if (!stored || !kind.success) return null;
  return stored.form === "sparse"
    ? sparseAnswers(stored, kind.data)
    : denseAnswers(stored, kind.data);
}

function denseAnswers(stored: StoredDenseColumn, kind: Kind): DenseAnswers | null {
  const { dimension, texts, vectors, addressOnly, batches } = stored;
  if (vectors.length !== texts.length * dimension) return null;
  const answers = new DenseAnswers(kind, dimension, { keys: texts, vectors });
  addressOnly?.forEach((text) => answers.markAddressOnly(text));
  answers.batches.push(...batches);
  return answers;
}

function sparseAnswers(stored: StoredSparseColumn, kind: Kind): SparseAnswers | null {
  const { texts, starts, ids, weights, tokenTexts, batches } = stored;
  if (starts.length !== texts.length + 1 || ids.length !== weights.length) return null;
  const answers = new SparseAnswers(kind);
  texts.forEach((text, row) => answers.setVector(text, sparseRow({ starts, ids, weights }, row)));
  tokenTexts.forEach(([id, text]) => answers.nameToken(id, text));
  answers.batches.push(...batches);
  return answers;
}

/** SHA-256 over the texts with their lengths, so that no two lists of texts run together. */
async function contentHash(texts: readonly string[]): Promise<string> {
  const joined = texts.map((text) => `${text.length}:${text}`).join("");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(joined));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
