import type { RunAnswers } from "@/lib/contract/run-document";
import { roundRows } from "@/lib/maths/rounded-rows";
import type { ColumnAnswers } from "../run/column-answers";
import type { BinaryWriter } from "./binary-writer";

/** Vectors as they came, or rounded to 8 bits, a quarter of the size. */
export type RunPrecision = "exact" | "rounded";

/** What a run keeps of a column's answers, for the inputs with these keys. */
export function storedAnswers(
  answers: ColumnAnswers,
  rows: readonly number[],
  keys: readonly string[],
  precision: RunPrecision,
  writer: BinaryWriter,
): RunAnswers {
  const { kind } = answers;
  const batches = answers.batches.map((batch) => {
    return { ...batch, savedTokens: batch.savedTokens ?? null };
  });
  const about = { kind, rows: [...rows], batches };
  if (answers.form === "sparse") {
    const { starts, ids, weights } = answers.gather(keys);
    return {
      form: "sparse",
      ...about,
      starts: writer.add(starts),
      ids: writer.add(ids),
      weights: writer.add(weights),
      tokenTexts: answers.tokenTexts(ids).map(([id, text]) => [id, text]),
    };
  }
  const { vectors, dimension } = answers.gather(keys);
  const addressOnly = rows.filter((_, at) => answers.isAddressOnly(keys[at] ?? ""));
  if (precision === "exact") {
    return { form: "dense", ...about, dimension, addressOnly, vectors: writer.add(vectors) };
  }
  const { levels, scales, largestError } = roundRows(vectors, dimension);
  return {
    form: "rounded",
    ...about,
    dimension,
    addressOnly,
    scales: writer.add(scales),
    levels: writer.add(levels),
    largestError,
  };
}
