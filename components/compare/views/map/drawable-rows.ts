import { countSparseRows, sparseRow, sparseRowsOf } from "@/lib/maths/sparse/sparse-rows";
import { sparseNorm } from "@/lib/maths/sparse/sparse-vector";
import { overUnionVocabulary, vocabularySize } from "@/lib/maths/sparse/union-vocabulary";
import type { SampledDense, SampledSparse, SampledVectors } from "../data/sampled-vectors";

/** Rows that have a place on a map, with their vectors. */
export interface DrawableRows {
  type: "rows";
  /** Rows of the sample, ascending. */
  rows: Uint32Array<ArrayBuffer>;
  /** rows × dimension. */
  vectors: Float32Array<ArrayBuffer>;
  dimension: number;
}

/** Sparse rows that would be too many numbers over the tokens of all. */
export interface TooManyTokens {
  type: "too-many-tokens";
  inputs: number;
  tokens: number;
}

/** A map of sparse vectors is laid out over their union vocabulary; this many float32 are 64 MB. */
export const mapNumbers = 16_000_000;

/** Leaves out the rows without a vector, and those whose vector has no direction: cosine knows no place for them. */
export function drawableRows(
  sampled: SampledVectors,
  limit = mapNumbers,
): DrawableRows | TooManyTokens {
  return sampled.form === "sparse" ? sparseRows(sampled, limit) : denseRows(sampled);
}

function denseRows({ vectors, present, dimension }: SampledDense): DrawableRows {
  const drawable: number[] = [];
  present.forEach((here, row) => {
    if (here === 1 && hasDirection(vectors, row * dimension, dimension)) drawable.push(row);
  });
  const rows = Uint32Array.from(drawable);
  if (rows.length === present.length) return { type: "rows", rows, vectors, dimension };
  const taken = new Float32Array(drawable.length * dimension);
  drawable.forEach((row, at) =>
    taken.set(vectors.subarray(row * dimension, (row + 1) * dimension), at * dimension),
  );
  return { type: "rows", rows, vectors: taken, dimension };
}

function sparseRows(sampled: SampledSparse, limit: number): DrawableRows | TooManyTokens {
  const rows = Array.from({ length: countSparseRows(sampled) }, (_, row) => row).filter((row) => {
    const norm = sparseNorm(sparseRow(sampled, row));
    return norm > 0 && Number.isFinite(norm);
  });
  const tokens = vocabularySize(sampled);
  if (rows.length * tokens > limit) {
    return { type: "too-many-tokens", inputs: rows.length, tokens };
  }
  const drawn = sparseRowsOf(rows.map((row) => sparseRow(sampled, row)));
  return { type: "rows", rows: Uint32Array.from(rows), ...overUnionVocabulary(drawn) };
}

function hasDirection(vectors: Float32Array, start: number, dimension: number): boolean {
  let squares = 0;
  for (let at = start; at < start + dimension; at++) squares += vectors[at]! * vectors[at]!;
  return squares > 0 && Number.isFinite(squares);
}
