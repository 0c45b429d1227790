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

/** A copy that outlives the kernels' memory and can move to another thread. */
export function copyLists({ memory }: Kernels, taken: ListsInMemory): CandidateLists {
  const { n, size, lists } = taken;
  return { n, size, entries: memory.i32.slice(lists / 4, lists / 4 + n * size * 2) };
}

/**
 * The best of several lists of the same rows. The rows of no pair may be offered to two of them, so
 * that nothing is found twice. Throws a RangeError when their shapes differ or there are none.
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
  const entries = new Int32Array(n * size * 2);
  for (let row = 0; row < n; row++) {
    const start = row * size * 2;
    let from = start;
    let other = start;
    for (let to = start; to < start + size * 2; to += 2) {
      const isLeft = left.entries[from]! >= right.entries[other]!;
      const source = isLeft ? left.entries : right.entries;
      const at = isLeft ? from : other;
      entries[to] = source[at]!;
      entries[to + 1] = source[at + 1]!;
      if (isLeft) from += 2;
      else other += 2;
    }
  }
  return { n, size, entries };
}
