import type { Kernels } from "../kernels/create-kernels";
import { quadtreeBuilder, type Quadtree } from "./quadtree";

/** Writes forces (n × 2) for positions (n × 2), and gives the normaliser of the similarities. */
export type Repulsion = (positions: Float64Array, forces: Float64Array) => number;

/** Places that push, in the kernels' memory: three arrays of `room` float32 for x, y and weight. */
type PlaceList = { at: number; room: number };

/** Places are read four at a time. */
const LANES = 4;

/**
 * Gives a function for Σ_j q_ij² (y_i - y_j) of every point i, with q_ij = 1 / (1 + |y_i - y_j|²), and
 * for Σ_ij q_ij over pairs of different points, each time in the same memory, which it takes and the
 * caller gives back. Barnes–Hut (van der Maaten 2014, section 4.2,
 * https://jmlr.org/papers/v15/vandermaaten14a.html): a square of the tree counts as its points' mean
 * where it is smaller than `theta` times its distance; 0 makes the sums exact but for float32.
 *
 * The tree is searched once for the points of each leaf together, from their box (Barnes 1990): never
 * less exact than point by point, and what is found is summed by a kernel.
 */
export function barnesHut(kernels: Kernels, n: number, theta: number): Repulsion {
  const { memory, run } = kernels;
  const build = quadtreeBuilder(n);
  const room = Math.ceil((2 * n) / LANES + 1) * LANES;
  const list = { at: memory.take(room * 3 * 4), room };
  const pointsAt = memory.take(n * 8);
  const forcesAt = memory.take(n * 8);
  return (positions, forces) => {
    const tree = build(positions);
    const { f32 } = memory;
    for (let at = 0; at < n; at++) {
      f32[pointsAt / 4 + at * 2] = tree.x[at]!;
      f32[pointsAt / 4 + at * 2 + 1] = tree.y[at]!;
    }
    // Every point is a place of its own list, of similarity 1.
    let normaliser = -n;
    for (let node = 0; node < tree.nodes; node++) {
      if (tree.leaf[node] === 0) continue;
      const count = listPlaces(tree, node, theta * theta, f32, list);
      const first = tree.first[node]! * 8;
      const points = tree.end[node]! - tree.first[node]!;
      const places = room * 4;
      normaliser += run.repelPoints(
        list.at,
        places,
        count,
        pointsAt + first,
        points,
        forcesAt + first,
      );
    }
    for (let at = 0; at < n; at++) {
      const point = tree.points[at]!;
      forces[point * 2] = f32[forcesAt / 4 + at * 2]!;
      forces[point * 2 + 1] = f32[forcesAt / 4 + at * 2 + 1]!;
    }
    return normaliser;
  };
}

/** Lists what pushes the points of a leaf, themselves included; gives its length, a multiple of 4. */
function listPlaces(
  tree: Quadtree,
  leaf: number,
  thetaSquared: number,
  f32: Float32Array,
  { at: listAt, room }: PlaceList,
): number {
  const { centreX, centreY, first, end, next, size, x, y } = tree;
  const minX = tree.minX[leaf]!;
  const maxX = tree.maxX[leaf]!;
  const minY = tree.minY[leaf]!;
  const maxY = tree.maxY[leaf]!;
  const start = listAt / 4;
  let to = start;
  for (let node = 0; node < tree.nodes;) {
    const nodeX = centreX[node]!;
    const nodeY = centreY[node]!;
    const dx = nodeX < minX ? minX - nodeX : nodeX > maxX ? nodeX - maxX : 0;
    const dy = nodeY < minY ? minY - nodeY : nodeY > maxY ? nodeY - maxY : 0;
    if (size[node]! * size[node]! < thetaSquared * (dx * dx + dy * dy)) {
      f32[to] = nodeX;
      f32[to + room] = nodeY;
      f32[to + 2 * room] = end[node]! - first[node]!;
      to++;
      node = next[node]!;
      continue;
    }
    if (tree.leaf[node] === 1) {
      for (let at = first[node]!; at < end[node]!; at++) {
        f32[to] = x[at]!;
        f32[to + room] = y[at]!;
        f32[to + 2 * room] = 1;
        to++;
      }
    }
    node++;
  }
  while ((to - start) % LANES !== 0) f32[2 * room + to++] = 0;
  return to - start;
}
