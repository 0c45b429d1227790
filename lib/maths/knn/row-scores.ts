import { countSparseRows, sparseRow, type SparseRows } from "../sparse/sparse-rows";
import { sparseScore, type SparseMeasure } from "../sparse/sparse-vector";

/** The scores of one row against all rows, itself left out. */
export type RowScores = {
  scores: Float32Array<ArrayBuffer>;
  /** 1 where the score is known: both have a vector with a direction. */
  known: Uint8Array<ArrayBuffer>;
};

/** Dense vectors where they lie, in any order and perhaps with components that do not count. */
export type LocatedVectors = {
  form: "dense";
  vectors: Float32Array;
  /** From the first component of a vector to that of the next. */
  stride: number;
  /** Components that count, at most `stride`. */
  dimension: number;
  /** The vector of each row, counted from 0; -1 where it has none. */
  places: Int32Array;
};

/** Sparse vectors row after row; `present` is 0 for rows that have none. */
export type MeasuredRows = SparseRows & {
  form: "sparse";
  present: Uint8Array;
  measure: SparseMeasure;
};

/** Products, and sparse rows, of about ten milliseconds. */
const PRODUCTS_PER_STEP = 8_000_000;
const SPARSE_ROWS_PER_STEP = 10_000;

/** The number of rows, with a vector or without. */
export function countScoredRows(rows: LocatedVectors | MeasuredRows): number {
  return rows.form === "dense" ? rows.places.length : countSparseRows(rows);
}

/**
 * Exact scores of the row `focus` against all others, summed in float64: cosines in [-1, 1], or for
 * sparse rows their dot products where that is the measure. Null when the row has no vector, or for
 * the cosine one without direction. Yields the number of rows that are done since it yielded last.
 */
export function rowScoreSteps(
  rows: LocatedVectors | MeasuredRows,
  focus: number,
): Generator<number, RowScores | null> {
  return rows.form === "dense" ? denseSteps(rows, focus) : sparseSteps(rows, focus);
}

function* denseSteps(rows: LocatedVectors, focus: number): Generator<number, RowScores | null> {
  const { vectors, stride, dimension, places } = rows;
  const n = places.length;
  const place = places[focus] ?? -1;
  if (place < 0) return null;
  const focused = vectors.slice(place * stride, place * stride + dimension);
  const own = compare(focused, focused, 0).length;
  if (!isLength(own)) return null;
  const found = { scores: new Float32Array(n), known: new Uint8Array(n) };
  const step = Math.max(1, Math.floor(PRODUCTS_PER_STEP / dimension));
  for (let row = 0; row < n; row++) {
    if (row > 0 && row % step === 0) yield step;
    if (row === focus || places[row]! < 0) continue;
    const { dot, length } = compare(focused, vectors, places[row]! * stride);
    if (!isLength(length)) continue;
    found.known[row] = 1;
    found.scores[row] = Math.max(-1, Math.min(1, dot / (length * own)));
  }
  return found;
}

function* sparseSteps(rows: MeasuredRows, focus: number): Generator<number, RowScores | null> {
  const { present, measure } = rows;
  const n = countSparseRows(rows);
  const focused = sparseRow(rows, focus);
  if (present[focus] !== 1 || sparseScore(focused, focused, measure) === null) return null;
  const found = { scores: new Float32Array(n), known: new Uint8Array(n) };
  for (let row = 0; row < n; row++) {
    if (row > 0 && row % SPARSE_ROWS_PER_STEP === 0) yield SPARSE_ROWS_PER_STEP;
    if (row === focus || present[row] !== 1) continue;
    const score = sparseScore(focused, sparseRow(rows, row), measure);
    if (score === null) continue;
    found.known[row] = 1;
    found.scores[row] = score;
  }
  return found;
}

function compare(focused: Float32Array, vectors: Float32Array, start: number) {
  let dot = 0;
  let squares = 0;
  for (let at = 0; at < focused.length; at++) {
    const value = vectors[start + at]!;
    dot += value * focused[at]!;
    squares += value * value;
  }
  return { dot, length: Math.sqrt(squares) };
}

function isLength(length: number): boolean {
  return length > 0 && Number.isFinite(length);
}
