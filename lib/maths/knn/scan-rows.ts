import type { Kernels } from "../kernels/create-kernels";
import type { KernelRows } from "../kernels/kernel-rows";
import type { NearestNeighbours } from "../nearest-neighbours";

/** Rows that are compared at once; the columns of a tile. */
const ROWS = 32;
const COLUMNS = 128;

/**
 * Finds the neighbours of some rows anew by comparing them with all rows in float32, and overwrites
 * theirs in `settled`. Yields the fraction of them that is done.
 */
export function* scanRows(
  { memory, run }: Kernels,
  { at, n, padded, stride }: KernelRows,
  which: readonly number[],
  settled: NearestNeighbours,
): Generator<number, void> {
  const { top } = memory;
  const gathered = memory.take(ROWS * stride);
  const tile = memory.take(ROWS * COLUMNS * 4);
  for (let first = 0; first < which.length; first += ROWS) {
    const batch = which.slice(first, first + ROWS);
    const filled = batch.map(() => 0);
    memory.u8.fill(0, gathered, gathered + ROWS * stride);
    batch.forEach((row, place) => {
      const from = at + row * stride;
      memory.u8.copyWithin(gathered + place * stride, from, from + stride);
    });
    for (let column = 0; column < n; column += COLUMNS) {
      const width = Math.min(COLUMNS, padded - column);
      run.dotTile(gathered, ROWS, at + column * stride, width, stride, tile, COLUMNS * 4);
      batch.forEach((row, place) => {
        const start = tile / 4 + place * COLUMNS;
        const scores = memory.f32.subarray(start, start + Math.min(width, n - column));
        filled[place] = keepBest(scores, column, row, filled[place] ?? 0, settled);
      });
    }
    yield Math.min(1, (first + ROWS) / which.length);
  }
  memory.releaseTo(top);
}

/** Inserts scores of the rows from `base` into the sorted list of `row`; returns how many it has. */
function keepBest(
  scores: Float32Array,
  base: number,
  row: number,
  filled: number,
  { k, indices, similarities }: NearestNeighbours,
): number {
  const start = row * k;
  for (let at = 0; at < scores.length; at++) {
    if (base + at === row) continue;
    const score = Math.max(-1, Math.min(1, scores[at]!));
    if (filled === k && score <= similarities[start + k - 1]!) continue;
    let place = filled < k ? filled++ : k - 1;
    for (; place > 0 && similarities[start + place - 1]! < score; place--) {
      similarities[start + place] = similarities[start + place - 1]!;
      indices[start + place] = indices[start + place - 1]!;
    }
    similarities[start + place] = score;
    indices[start + place] = base + at;
  }
  return filled;
}
