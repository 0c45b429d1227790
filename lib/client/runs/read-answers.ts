import type { Kind } from "@/lib/contract/kind";
import type { RunAnswers, RunPart } from "@/lib/contract/run-document";
import { RunFormatError } from "@/lib/contract/run-format-error";
import { unroundRows } from "@/lib/maths/rounded-rows";
import { sparseRow, type SparseRows } from "@/lib/maths/sparse/sparse-rows";
import type { BatchRecord, ColumnAnswers } from "../run/column-answers";
import { DenseAnswers } from "../run/dense-answers";
import { SparseAnswers } from "../run/sparse-answers";
import { shareableFloats } from "../workers/shareable";

/** A column's answers out of a document, checked, and in flat arrays that a worker posts without delay. */
export type ReadAnswers = ReadDense | ReadSparse;

interface AnyAnswers {
  kind: Kind;
  /** Whose vectors they are: places among the run's inputs. */
  rows: Uint32Array;
  batches: readonly BatchRecord[];
}

interface ReadDense extends AnyAnswers {
  form: "dense";
  dimension: number;
  addressOnly: readonly number[];
  /** rows × dimension. */
  vectors: Float32Array;
}

interface ReadSparse extends AnyAnswers {
  form: "sparse";
  vectors: SparseRows;
  /** What tokens are called: the text of each of the ids. */
  tokens: { ids: Uint32Array; texts: readonly string[] };
}

/** Reads what `storedAnswers` kept. Throws a {@link RunFormatError} where it is no vectors. */
export function readAnswers(stored: RunAnswers, binary: Uint8Array): ReadAnswers {
  const { kind, batches } = stored;
  const rows = Uint32Array.from(stored.rows);
  if (stored.form === "sparse") {
    const ids = Uint32Array.from(stored.tokenTexts, ([id]) => id);
    const tokens = { ids, texts: stored.tokenTexts.map(([, text]) => text) };
    return { form: "sparse", kind, rows, batches, vectors: sparseRowsIn(stored, binary), tokens };
  }
  const { dimension, addressOnly } = stored;
  const vectors = vectorsIn(stored, binary);
  if (!vectors.every(Number.isFinite)) damaged("a vector holds what is no number");
  return { form: "dense", kind, rows, batches, dimension, addressOnly, vectors };
}

/** Answers as views read them, taking the arrays over; `keys` are those of the run's inputs. */
export function answersFrom(read: ReadAnswers, keys: readonly string[]): ColumnAnswers {
  const keyOf = (row: number) => keys[row] ?? "";
  const answers = read.form === "dense" ? denseFrom(read, keyOf) : sparseFrom(read, keyOf);
  answers.batches.push(...read.batches);
  return answers;
}

function denseFrom(
  { kind, dimension, rows, vectors, addressOnly }: ReadDense,
  keyOf: (row: number) => string,
): DenseAnswers {
  const answers = new DenseAnswers(kind, dimension, { keys: Array.from(rows, keyOf), vectors });
  addressOnly.forEach((row) => answers.markAddressOnly(keyOf(row)));
  return answers;
}

function sparseFrom(
  { kind, rows, vectors, tokens }: ReadSparse,
  keyOf: (row: number) => string,
): SparseAnswers {
  const answers = new SparseAnswers(kind);
  rows.forEach((row, at) => answers.setVector(keyOf(row), sparseRow(vectors, at)));
  tokens.texts.forEach((text, at) => answers.nameToken(tokens.ids[at]!, text));
  return answers;
}

function vectorsIn(
  stored: Exclude<RunAnswers, { form: "sparse" }>,
  binary: Uint8Array,
): Float32Array {
  if (stored.form === "dense") {
    const vectors = shareableFloats(stored.rows.length * stored.dimension);
    new Uint8Array(vectors.buffer).set(viewed(stored.vectors, binary));
    return vectors;
  }
  const levels = new Int8Array(copied(stored.levels, binary));
  const scales = new Float32Array(copied(stored.scales, binary));
  return unroundRows({ levels, scales }, stored.dimension);
}

function sparseRowsIn(
  stored: Extract<RunAnswers, { form: "sparse" }>,
  binary: Uint8Array,
): SparseRows {
  const starts = new Uint32Array(copied(stored.starts, binary));
  const ids = new Uint32Array(copied(stored.ids, binary));
  const weights = new Float64Array(copied(stored.weights, binary));
  if (!weights.every(Number.isFinite)) damaged("a weight is no number");
  if (starts[0] !== 0 || starts[starts.length - 1] !== ids.length)
    damaged("sparse rows are cut off");
  for (let row = 0; row + 1 < starts.length; row++) {
    if (starts[row]! > starts[row + 1]!) damaged("sparse rows are out of order");
    for (let at = starts[row]! + 1; at < starts[row + 1]!; at++) {
      if (ids[at]! <= ids[at - 1]!) damaged("sparse rows are out of order");
    }
  }
  return { starts, ids, weights };
}

function viewed({ at, bytes }: RunPart, binary: Uint8Array): Uint8Array {
  return binary.subarray(at, at + bytes);
}

/** A copy, since a view of other numbers may begin only at multiples of their size. */
function copied({ at, bytes }: RunPart, binary: Uint8Array): ArrayBuffer {
  return new Uint8Array(viewed({ at, bytes }, binary)).buffer;
}

function damaged(detail: string): never {
  throw new RunFormatError("damaged", detail);
}
