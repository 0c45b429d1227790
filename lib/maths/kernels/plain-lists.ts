import type { KernelFunctions } from "./kernel-functions";
import type { KernelMemory } from "./kernel-memory";

type ListKernels = Pick<
  KernelFunctions,
  "offerPairs" | "offerGroup" | "offerListed" | "offerScores"
>;

/** The kernels that keep the best scores. */
export function plainLists(memory: KernelMemory): ListKernels {
  return {
    offerPairs(tile, tileStride, rowBase, rows, columnBase, columns, end, lists, floors, size) {
      const { i32 } = memory;
      for (let row = rowBase; row < rowBase + rows; row++) {
        const scores = (tile + (row - rowBase) * tileStride) / 4;
        for (let j = Math.max(0, row + 1 - columnBase); j < columns; j++) {
          const column = columnBase + j;
          if (column >= end) break;
          offer(i32, lists / 4, floors / 4, size, row, i32[scores + j]!, column);
          offer(i32, lists / 4, floors / 4, size, column, i32[scores + j]!, row);
        }
      }
    },

    offerGroup(tile, tileStride, ids, count, lists, floors, size) {
      const { i32 } = memory;
      for (let i = 0; i < count; i++) {
        const row = i32[ids / 4 + i]!;
        for (let j = i + 1; j < count; j++) {
          const column = i32[ids / 4 + j]!;
          const score = i32[(tile + i * tileStride) / 4 + j]!;
          offerOnce(i32, lists / 4, floors / 4, size, row, score, column);
          offerOnce(i32, lists / 4, floors / 4, size, column, score, row);
        }
      }
    },

    offerListed(scores, ids, count, row, lists, floors, size) {
      const { i32 } = memory;
      for (let j = 0; j < count; j++) {
        const other = i32[ids / 4 + j]!;
        const score = i32[scores / 4 + j]!;
        offerOnce(i32, lists / 4, floors / 4, size, row, score, other);
        offerOnce(i32, lists / 4, floors / 4, size, other, score, row);
      }
    },

    offerScores(scores, count, list, floor, size) {
      const { i32 } = memory;
      for (let row = 0; row < count; row++) {
        offer(i32, list / 4, floor / 4, size, 0, i32[scores / 4 + row]!, row);
      }
    },
  };
}

function offerOnce(
  i32: Int32Array,
  lists: number,
  floors: number,
  size: number,
  row: number,
  score: number,
  other: number,
): void {
  if (score <= i32[floors + row]!) return;
  const list = lists + row * size * 2;
  for (let slot = 0; slot < size; slot++) if (i32[list + slot * 2 + 1] === other) return;
  offer(i32, lists, floors, size, row, score, other);
}

/** Indices are of 32-bit words here, not of bytes. */
function offer(
  i32: Int32Array,
  lists: number,
  floors: number,
  size: number,
  row: number,
  score: number,
  other: number,
): void {
  if (score <= i32[floors + row]!) return;
  const list = lists + row * size * 2;
  let slot = list + size * 2 - 2;
  for (; slot > list && i32[slot - 2]! < score; slot -= 2) {
    i32[slot] = i32[slot - 2]!;
    i32[slot + 1] = i32[slot - 1]!;
  }
  i32[slot] = score;
  i32[slot + 1] = other;
  i32[floors + row] = i32[list + size * 2 - 2]!;
}
