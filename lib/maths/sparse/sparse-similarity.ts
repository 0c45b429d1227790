import { countSparseRows, sparseRow, type SparseRows } from "./sparse-rows";
import { sparseNorm, type SparseMeasure } from "./sparse-vector";

/** The scores of every pair of rows. */
export interface SparseSimilarity {
  /** n × n, row after row, symmetric; cosines are in [-1, 1]. 0 in the rows of `zeroRows`. */
  matrix: Float32Array<ArrayBuffer>;
  /** n bytes: 1 where the row's scores are unknown and must not be shown as 0. */
  zeroRows: Uint8Array<ArrayBuffer>;
}

/**
 * The exact cosine or dot product of every pair of sparse rows, by postings: for each token the rows
 * that hold it, so that only pairs which share a token are visited. O(Σ rows-with-token²), summed in
 * float64. `present` is 0 for rows that have no vector; a row without entries has a dot product of 0
 * with all others, but no cosine.
 */
export function sparseSimilarity(
  rows: SparseRows,
  present: Uint8Array,
  measure: SparseMeasure,
): SparseSimilarity {
  const n = countSparseRows(rows);
  const scales = new Float64Array(n);
  const zeroRows = new Uint8Array(n);
  for (let row = 0; row < n; row++) {
    const norm = sparseNorm(sparseRow(rows, row));
    const known = present[row] === 1 && Number.isFinite(norm) && (measure === "dot" || norm > 0);
    zeroRows[row] = known ? 0 : 1;
    scales[row] = !known ? 0 : measure === "dot" ? 1 : 1 / norm;
  }
  const matrix = new Float32Array(n * n);
  const postings = postingsOf(rows, n);
  const sums = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    sums.fill(0, row);
    if (zeroRows[row] === 0) addProducts(rows, postings, row, sums);
    for (let other = row; other < n; other++) {
      const score = zeroRows[other] === 1 ? 0 : sums[other]! * scales[row]! * scales[other]!;
      const value = measure === "cosine" ? Math.max(-1, Math.min(1, score)) : score;
      matrix[row * n + other] = value;
      matrix[other * n + row] = value;
    }
    if (measure === "cosine" && zeroRows[row] === 0) matrix[row * n + row] = 1;
  }
  return { matrix, zeroRows };
}

/** For each token the rows that hold it, ascending, with its weight in them. */
interface Postings {
  /** Each entry's token, numbered from 0. */
  tokens: Uint32Array;
  starts: Uint32Array;
  rows: Uint32Array;
  weights: Float64Array;
}

/** A counting sort of the entries by token; since rows are read in order, each list ascends. */
function postingsOf({ starts, ids, weights }: SparseRows, n: number): Postings {
  const numbers = new Map<number, number>();
  const tokens = Uint32Array.from(ids, (id) => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  });
  const lists = new Uint32Array(numbers.size + 1);
  for (const token of tokens) lists[token + 1]!++;
  for (let token = 0; token < numbers.size; token++) lists[token + 1]! += lists[token]!;
  const next = lists.slice();
  const listed = { rows: new Uint32Array(ids.length), weights: new Float64Array(ids.length) };
  for (let row = 0; row < n; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const place = next[tokens[at]!]!++;
      listed.rows[place] = row;
      listed.weights[place] = weights[at]!;
    }
  }
  return { tokens, starts: lists, ...listed };
}

/** Adds the products of one row with itself and all later rows. */
function addProducts(rows: SparseRows, postings: Postings, row: number, sums: Float64Array): void {
  for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++) {
    const weight = rows.weights[at]!;
    const token = postings.tokens[at]!;
    for (let place = postings.starts[token + 1]! - 1; place >= postings.starts[token]!; place--) {
      const other = postings.rows[place]!;
      if (other < row) break;
      sums[other]! += weight * postings.weights[place]!;
    }
  }
}
