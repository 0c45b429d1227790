import type { Kernels } from "../kernels/create-kernels";
import type { KernelRows } from "../kernels/kernel-rows";
import type { Random } from "../seeded-random";

/** Rows of a leaf at most: its pairs are multiplied by tiles, at many times the speed of single rows. */
export const LEAF = 256;

/**
 * Parts the rows into groups of at most {@link LEAF} that lie close together: again and again at the
 * median of how much more similar they are to one random row than to another (a random projection
 * tree: Dasgupta & Freund 2008, https://doi.org/10.1145/1374376.1374452). Rows are quantised.
 */
export function projectionTreeLeaves(
  kernels: Kernels,
  rows: KernelRows,
  random: Random,
): Int32Array[] {
  const order = Int32Array.from({ length: rows.n }, (_, row) => row);
  const keys = new Float64Array(rows.n);
  const leaves: Int32Array[] = [];
  kernels.memory.scope(() => {
    const room = rows.padded * 4;
    const place = { ids: kernels.memory.take(room), scores: kernels.memory.take(room) };
    const waiting = [order];
    for (let group = waiting.pop(); group; group = waiting.pop()) {
      if (group.length <= LEAF) {
        leaves.push(group);
        continue;
      }
      projectOnto(kernels, rows, group, random, place, keys);
      group.sort((a, b) => keys[a]! - keys[b]! || a - b);
      const middle = group.length >> 1;
      waiting.push(group.subarray(middle), group.subarray(0, middle));
    }
  });
  return leaves;
}

/** Writes to `keys` how much more similar each row of the group is to one of its rows than to another. */
function projectOnto(
  { memory, run }: Kernels,
  { at, stride }: KernelRows,
  group: Int32Array,
  random: Random,
  { ids, scores }: { ids: number; scores: number },
  keys: Float64Array,
): void {
  const drawn = () => at + group[Math.floor(random() * group.length)]! * stride;
  memory.i32.set(group, ids / 4);
  memory.i32.fill(0, ids / 4 + group.length, ids / 4 + Math.ceil(group.length / 4) * 4);
  for (const sign of [1, -1]) {
    run.dotListedQuantised(drawn(), at, stride, ids, group.length, scores);
    for (let place = 0; place < group.length; place++) {
      const row = group[place]!;
      keys[row] = (sign === 1 ? 0 : keys[row]!) + sign * memory.i32[scores / 4 + place]!;
    }
  }
}
