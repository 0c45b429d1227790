import type { RunAnswers, RunDocument, RunPart } from "@/lib/contract/run-document";
import { RunFormatError } from "@/lib/contract/run-format-error";
import { roundRows, unroundRows } from "@/lib/maths/rounded-rows";
import { sparseRow } from "@/lib/maths/sparse/sparse-rows";
import type { ColumnAnswers } from "../run/column-answers";
import { DenseAnswers } from "../run/dense-answers";
import { SparseAnswers } from "../run/sparse-answers";
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

/** The answers that {@link storedAnswers} kept. Throws a {@link RunFormatError} where they are not vectors. */
export function restoredAnswers(
  stored: RunAnswers,
  keyOf: (row: number) => string,
  binary: RunDocument["binary"],
): ColumnAnswers {
  const answers =
    stored.form === "sparse"
      ? sparseAnswers(stored, keyOf, binary)
      : denseAnswers(stored, keyOf, binary);
  answers.batches.push(...stored.batches);
  return answers;
}

function denseAnswers(
  stored: Exclude<RunAnswers, { form: "sparse" }>,
  keyOf: (row: number) => string,
  binary: Uint8Array,
): DenseAnswers {
  const { kind, dimension, rows } = stored;
  const vectors =
    stored.form === "dense"
      ? new Float32Array(copied(stored.vectors, binary))
      : unroundRows(
          {
            levels: new Int8Array(copied(stored.levels, binary)),
            scales: new Float32Array(copied(stored.scales, binary)),
          },
          dimension,
        );
  if (!vectors.every(Number.isFinite)) damaged("a vector holds what is no number");
  const answers = new DenseAnswers(kind, dimension);
  rows.forEach((row, at) =>
    answers.set(keyOf(row), vectors.subarray(at * dimension, (at + 1) * dimension)),
  );
  stored.addressOnly.forEach((row) => answers.markAddressOnly(keyOf(row)));
  return answers;
}

function sparseAnswers(
  stored: Extract<RunAnswers, { form: "sparse" }>,
  keyOf: (row: number) => string,
  binary: Uint8Array,
): SparseAnswers {
  const starts = new Uint32Array(copied(stored.starts, binary));
  const ids = new Uint32Array(copied(stored.ids, binary));
  const weights = new Float64Array(copied(stored.weights, binary));
  if (!weights.every(Number.isFinite)) damaged("a weight is no number");
  if (starts[0] !== 0 || starts[starts.length - 1] !== ids.length)
    damaged("sparse rows are cut off");
  const answers = new SparseAnswers(stored.kind);
  stored.rows.forEach((row, at) => {
    const vector = sparseRow({ starts, ids, weights }, at);
    const ascending = vector.ids.every((id, place) => place === 0 || id > vector.ids[place - 1]!);
    if (!ascending || starts[at]! > starts[at + 1]!) damaged("sparse rows are out of order");
    answers.setVector(keyOf(row), vector);
  });
  stored.tokenTexts.forEach(([id, text]) => answers.nameToken(id, text));
  return answers;
}

/** A copy, since a view of other numbers may begin only at multiples of their size. */
function copied({ at, bytes }: RunPart, binary: Uint8Array): ArrayBuffer {
  return binary.slice(at, at + bytes).buffer;
}

function damaged(detail: string): never {
  throw new RunFormatError("damaged", detail);
}
