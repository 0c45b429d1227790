import { dotProducts } from "./dot-products";
import { normaliseRows } from "./normalise";
import { countRows } from "./vector-rows";

/** For every row its most similar other rows, best first. */
export type NearestNeighbours = {
  /** Neighbours per row: the k asked for, or n - 1 where there are fewer other rows. */
  k: number;
  /** n × k row numbers; never the row itself; equal similarities stand in the order of rows. */
  indices: Int32Array<ArrayBuffer>;
  /** n × k cosine similarities of those rows; 0 where one of the two has no direction. */
  similarities: Float32Array<ArrayBuffer>;
  /** n bytes: 1 where the similarity of a row is unknown, as in the cosine matrix. */
  zeroRows: Uint8Array<ArrayBuffer>;
};

/** Rows between two progress reports. */
const ROWS_PER_STEP = 64;

/**
 * The k rows most similar by cosine to each row of an n × dimension matrix: exact, O(n² · dimension).
 * `onProgress` hears the rows done so far and n.
 */
export function nearestNeighbours(
  vectors: Float32Array,
  dimension: number,
  k: number,
  onProgress?: (done: number, total: number) => void,
): NearestNeighbours {
  const steps = nearestNeighbourSteps(vectors, dimension, k);
  const total = countRows(vectors, dimension);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value, total);
  }
}

/** {@link nearestNeighbours} in steps of some rows; yields the number of rows done so far. */
export function* nearestNeighbourSteps(
  vectors: Float32Array,
  dimension: number,
  k: number,
): Generator<number, NearestNeighbours> {
  const n = countRows(vectors, dimension);
  if (!Number.isInteger(k) || k < 0) {
    throw new RangeError(`the number of neighbours must be an integer of at least 0, got ${k}`);
  }
  const unit = normaliseRows(vectors, dimension);
  const kept = Math.max(0, Math.min(k, n - 1));
  const indices = new Int32Array(n * kept);
  const similarities = new Float32Array(n * kept);
  const scores = new Float32Array(n);
  for (let row = 0; row < n; row++) {
    dotProducts(unit.vectors, dimension, row, 0, n, scores, 0);
    keepBest(scores, row, kept, indices, similarities);
    if ((row + 1) % ROWS_PER_STEP === 0 || row + 1 === n) yield row + 1;
  }
  return { k: kept, indices, similarities, zeroRows: unit.zeroRows };
}

/** Insertion into a short sorted list: for k far below n it is cheaper than sorting n scores. */
function keepBest(
  scores: Float32Array,
  row: number,
  k: number,
  indices: Int32Array,
  similarities: Float32Array,
): void {
  const start = row * k;
  let filled = 0;
  for (let other = 0; other < scores.length; other++) {
    if (other === row) continue;
    const score = Math.max(-1, Math.min(1, scores[other]!));
    if (filled === k && (k === 0 || score <= similarities[start + k - 1]!)) continue;
    let place = filled < k ? filled++ : k - 1;
    for (; place > 0 && similarities[start + place - 1]! < score; place--) {
      similarities[start + place] = similarities[start + place - 1]!;
      indices[start + place] = indices[start + place - 1]!;
    }
    similarities[start + place] = score;
    indices[start + place] = other;
  }
}
