import type { Kernels } from "../kernels/create-kernels";

/** For every row its best-scoring other rows by quantised similarity, best first. */
export type CandidateLists = {
  n: number;
  /** Slots of one row. A slot that was never filled holds `EMPTY` as its score. */
  size: number;
  /** n × size pairs (score, row); a score of 32,767² stands for the cosine 1. */
  entries: Int32Array<ArrayBuffer>;
};

/** The same lists in the kernels' memory, by byte offset; `floors` has the worst score of each. */
export type ListsInMemory = { n: number; size: number; lists: number; floors: number };

/** Below every product of two quantised rows. */
export const EMPTY = -(2 ** 31);

/** Above every product: padding with this floor is never offered a row. */
const NEVER = 2 ** 31 - 1;

/** Takes empty lists for n rows; `size` is at least 1. */
export function takeLists({ memory }: Kernels, n: number, size: number): ListsInMemory {
  const padded = Math.ceil(n / 4) * 4;
  const lists = memory.take(n * size * 8);
  const floors = memory.take(padded * 4);
  memory.i32.fill(EMPTY, lists / 4, lists / 4 + n * size * 2);
  memory.i32.fill(EMPTY, floors / 4, floors / 4 + n);
  memory.i32.fill(NEVER, floors / 4 + n, floors / 4 + padded);
  return { n, size, lists, floors };
}

/** Takes lists into memory as they are, with the worst score of each. */
export function loadLists(kernels: Kernels, { n, size, entries }: CandidateLists): ListsInMemory {
  const taken = takeLists(kernels, n, size);
  const { i32 } = kernels.memory;
  i32.set(entries, taken.lists / 4);
  for (let row = 0; row < n; row++) {
    i32[taken.floors / 4 + row] = entries[((row + 1) * size - 1) * 2]!;
  }
  return taken;
}

/** Lists in which nothing was found yet. */
export function emptyLists(n: number, size: number): CandidateLists {
  return { n, size, entries: new Int32Array(n * size * 2).fill(EMPTY) };
}

/** A copy that outlives the kernels' memory and can move to another thread. */
export function copyLists({ memory }: Kernels, taken: ListsInMemory): CandidateLists {
  const { n, size, lists } = taken;
  return { n, size, entries: memory.i32.slice(lists / 4, lists / 4 + n * size * 2) };
}

/**
 * The best of several lists of the same rows; what more than one of them has found counts once. Throws
 * a RangeError when their shapes differ or there are none.
 */
export function mergeLists(all: readonly CandidateLists[]): CandidateLists {
  const [first, ...others] = all;
  if (!first) throw new RangeError("there are no candidate lists to merge");
  return others.reduce(mergeTwo, first);
}

function mergeTwo(left: CandidateLists, right: CandidateLists): CandidateLists {
  const { n, size } = left;
  if (right.n !== n || right.size !== size) {
    throw new RangeError(
      `candidate lists of ${n} × ${size} and ${right.n} × ${right.size} do not fit together`,
    );
  }
  const merged = emptyLists(n, size);
  for (let row = 0; row < n; row++) mergeRow(left.entries, right.entries, merged, row);
  return merged;
}

function mergeRow(
  left: Int32Array,
  right: Int32Array,
  { size, entries }: CandidateLists,
  row: number,
): void {
  const start = row * size * 2;
  const end = start + size * 2;
  let from = start;
  let other = start;
  for (let to = start; to < end && (from < end || other < end);) {
    const isLeft = other === end || (from < end && left[from]! >= right[other]!);
    const source = isLeft ? left : right;
    const at = isLeft ? from : other;
    if (isLeft) from += 2;
    else other += 2;
    if (stands(entries, start, to, source[at]!, source[at + 1]!)) continue;
    entries[to] = source[at]!;
    entries[to + 1] = source[at + 1]!;
    to += 2;
  }
}

/** Whether a pair stands among the last ones before `to`; the same pair always has the same score. */
function stands(
  entries: Int32Array,
  start: number,
  to: number,
  score: number,
  other: number,
): boolean {
  for (let at = to - 2; at >= start && entries[at] === score; at -= 2) {
    if (entries[at + 1] === other) return true;
  }
  return false;
}
