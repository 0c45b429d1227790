import { mortonSorter, type MortonOrder } from "./morton-order";

/** Points that a leaf holds at most, unless they stand closer than the tree can tell. */
const LEAF = 8;
const LEVELS = 16;

/** A quadtree over points of the plane, its nodes in the order of depth-first search. */
export type Quadtree = {
  /** Point numbers in the order of the leaves, and their coordinates in that order. */
  points: Int32Array;
  x: Float64Array;
  y: Float64Array;
  nodes: number;
  /** Of each node: the node after its last descendant. */
  next: Int32Array;
  /** Of each node: its points are those from `first` to `end`. */
  first: Int32Array;
  end: Int32Array;
  /** 1 where a node is a leaf. */
  leaf: Uint8Array;
  /** Of each node: the mean of its points. */
  centreX: Float64Array;
  centreY: Float64Array;
  /** Of each node: the box around its points. */
  minX: Float64Array;
  maxX: Float64Array;
  minY: Float64Array;
  maxY: Float64Array;
  /** The longer side of that box. */
  size: Float64Array;
};

/**
 * Gives a function that builds the tree of n points (n × 2 positions), each time in the same memory.
 * Every inner node has at least two children: squares with points in one quarter only are left out.
 */
export function quadtreeBuilder(n: number): (positions: Float64Array) => Quadtree {
  const sort = mortonSorter(n);
  const tree = emptyTree(n);
  return (positions) => {
    const order = sort(positions);
    tree.points = order.points;
    for (let at = 0; at < n; at++) {
      tree.x[at] = positions[order.points[at]! * 2]!;
      tree.y[at] = positions[order.points[at]! * 2 + 1]!;
    }
    tree.nodes = 0;
    if (n > 0) addNode(tree, order.keys, 0, n, 0);
    return tree;
  };
}

function emptyTree(n: number): Quadtree {
  const most = Math.max(1, 2 * n);
  const numbers = () => new Float64Array(most);
  return {
    points: new Int32Array(0),
    x: new Float64Array(n),
    y: new Float64Array(n),
    nodes: 0,
    next: new Int32Array(most),
    first: new Int32Array(most),
    end: new Int32Array(most),
    leaf: new Uint8Array(most),
    centreX: numbers(),
    centreY: numbers(),
    minX: numbers(),
    maxX: numbers(),
    minY: numbers(),
    maxY: numbers(),
    size: numbers(),
  };
}

function addNode(
  tree: Quadtree,
  keys: MortonOrder["keys"],
  first: number,
  end: number,
  level: number,
): void {
  const node = tree.nodes++;
  tree.first[node] = first;
  tree.end[node] = end;
  let depth = level;
  while (depth < LEVELS && quadrant(keys[first]!, depth) === quadrant(keys[end - 1]!, depth)) {
    depth++;
  }
  const leaf = end - first <= LEAF || depth === LEVELS;
  tree.leaf[node] = leaf ? 1 : 0;
  if (leaf) boundPoints(tree, node);
  else {
    for (let start = first; start < end;) {
      let stop = start + 1;
      while (stop < end && quadrant(keys[stop]!, depth) === quadrant(keys[start]!, depth)) stop++;
      addNode(tree, keys, start, stop, depth + 1);
      start = stop;
    }
    boundChildren(tree, node);
  }
  const width = tree.maxX[node]! - tree.minX[node]!;
  tree.size[node] = Math.max(width, tree.maxY[node]! - tree.minY[node]!);
  tree.next[node] = tree.nodes;
}

function quadrant(key: number, level: number): number {
  return (key >>> (2 * (LEVELS - 1 - level))) & 3;
}

function boundPoints(tree: Quadtree, node: number): void {
  const { x, y } = tree;
  let minX = Infinity;
  let maxX = -Infinity;
  let minY = Infinity;
  let maxY = -Infinity;
  let sumX = 0;
  let sumY = 0;
  const end = tree.end[node]!;
  for (let at = tree.first[node]!; at < end; at++) {
    minX = Math.min(minX, x[at]!);
    maxX = Math.max(maxX, x[at]!);
    minY = Math.min(minY, y[at]!);
    maxY = Math.max(maxY, y[at]!);
    sumX += x[at]!;
    sumY += y[at]!;
  }
  const count = end - tree.first[node]!;
  tree.minX[node] = minX;
  tree.maxX[node] = maxX;
  tree.minY[node] = minY;
  tree.maxY[node] = maxY;
  tree.centreX[node] = sumX / count;
  tree.centreY[node] = sumY / count;
}

function boundChildren(tree: Quadtree, node: number): void {
  let minX = Infinity;
  let maxX = -Infinity;
  let minY = Infinity;
  let maxY = -Infinity;
  let sumX = 0;
  let sumY = 0;
  for (let child = node + 1; child < tree.nodes; child = tree.next[child]!) {
    const count = tree.end[child]! - tree.first[child]!;
    minX = Math.min(minX, tree.minX[child]!);
    maxX = Math.max(maxX, tree.maxX[child]!);
    minY = Math.min(minY, tree.minY[child]!);
    maxY = Math.max(maxY, tree.maxY[child]!);
    sumX += count * tree.centreX[child]!;
    sumY += count * tree.centreY[child]!;
  }
  const count = tree.end[node]! - tree.first[node]!;
  tree.minX[node] = minX;
  tree.maxX[node] = maxX;
  tree.minY[node] = minY;
  tree.maxY[node] = maxY;
  tree.centreX[node] = sumX / count;
  tree.centreY[node] = sumY / count;
}
