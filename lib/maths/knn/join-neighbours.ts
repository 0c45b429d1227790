import type { Kernels } from "../kernels/create-kernels";
import type { KernelRows } from "../kernels/kernel-rows";
import { EMPTY, type ListsInMemory } from "./candidate-lists";
import { LEAF } from "./projection-tree";

/** Neighbours of a row, and of each of those, that a round of joining looks at. */
const FAN = 14;

/** Offers all pairs of a group of at most LEAF rows to one another's lists. Rows are quantised. */
export function joinGroup(
  { memory, run }: Kernels,
  { at, stride }: KernelRows,
  group: Int32Array,
  { lists, floors, size }: ListsInMemory,
): void {
  memory.scope(() => {
    const padded = Math.ceil(group.length / 4) * 4;
    const ids = memory.take(LEAF * 4);
    const gathered = memory.take(LEAF * stride);
    const tile = memory.take(LEAF * LEAF * 4);
    memory.i32.set(group, ids / 4);
    group.forEach((row, place) => {
      const from = at + row * stride;
      memory.u8.copyWithin(gathered + place * stride, from, from + stride);
    });
    for (let row = 0; row < padded; row += 32) {
      // Only pairs above the diagonal are offered.
      run.dotTileQuantised(
        gathered + row * stride,
        Math.min(32, padded - row),
        gathered + row * stride,
        padded - row,
        stride,
        tile + row * (padded + 1) * 4,
        padded * 4,
      );
    }
    run.offerGroup(tile, padded * 4, ids, group.length, lists, floors, size);
  });
}

/**
 * Offers to the rows from `first` to before `end` the neighbours of their neighbours: whoever is close
 * to someone close is likely close (NN-descent: Dong, Moses & Li 2011,
 * https://doi.org/10.1145/1963405.1963487). Yields the fraction of these rows that is done.
 */
export function* joinNeighboursOfNeighbours(
  { memory, run }: Kernels,
  { at, n, stride }: KernelRows,
  { lists, floors, size }: ListsInMemory,
  { first, end }: { first: number; end: number },
): Generator<number, void> {
  const { top } = memory;
  const fan = Math.min(FAN, size);
  const ids = memory.take(fan * fan * 4 + 16);
  const scores = memory.take(fan * fan * 4 + 16);
  const seenBy = new Int32Array(n).fill(-1);
  for (let row = first; row < end; row++) {
    const { i32 } = memory;
    const own = lists / 4 + row * size * 2;
    seenBy[row] = row;
    for (let slot = 0; slot < size; slot++) seenBy[i32[own + slot * 2 + 1]!] = row;
    let count = 0;
    for (let slot = 0; slot < fan; slot++) {
      if (i32[own + slot * 2]! === EMPTY) break;
      const theirs = lists / 4 + i32[own + slot * 2 + 1]! * size * 2;
      for (let next = 0; next < fan; next++) {
        const other = i32[theirs + next * 2 + 1]!;
        if (i32[theirs + next * 2]! === EMPTY || seenBy[other] === row) continue;
        seenBy[other] = row;
        i32[ids / 4 + count++] = other;
      }
    }
    i32.fill(0, ids / 4 + count, ids / 4 + Math.ceil(count / 4) * 4);
    run.dotListedQuantised(at + row * stride, at, stride, ids, count, scores);
    run.offerListed(scores, ids, count, row, lists, floors, size);
    if (row % 1024 === 1023) yield (row - first) / (end - first);
  }
  memory.releaseTo(top);
}
