import type { NearestNeighbours } from "../nearest-neighbours";

/** A symmetric weighted graph, its edges sorted by head and then by tail. */
export type FuzzyGraph = {
  n: number;
  /** n + 1 numbers: the edges of head h are those from `offsets[h]` to `offsets[h + 1]`. */
  offsets: Int32Array<ArrayBuffer>;
  tails: Int32Array<ArrayBuffer>;
  /** In (0, 1]; the edge from a to b weighs what the edge from b to a weighs. */
  weights: Float32Array<ArrayBuffer>;
};

/**
 * Joins the ties of each row to its neighbours into one symmetric graph: two rows are tied when at
 * least one of them says so, w = u + v - u v (McInnes, Healy & Melville 2018, section 3.1).
 * `weights` are n × k, of `membershipWeights`; ties of weight 0 are left out.
 */
export function fuzzyGraph(neighbours: NearestNeighbours, weights: Float32Array): FuzzyGraph {
  const { k, indices } = neighbours;
  const n = neighbours.zeroRows.length;
  const forth = sortedByHead(n, (emit) => {
    for (let at = 0; at < indices.length; at++) {
      if (weights[at]! > 0) emit(Math.floor(at / k), indices[at]!, weights[at]!);
    }
  });
  // Reversing a list sorted by head yields one whose tails are in order, and so does doing it again.
  const back = reversed(forth);
  return union(reversed(back), back);
}

/** Calls back with every edge, twice: to count, then to place. */
function sortedByHead(
  n: number,
  edges: (emit: (head: number, tail: number, weight: number) => void) => void,
): FuzzyGraph {
  const offsets = new Int32Array(n + 1);
  edges((head) => offsets[head + 1]!++);
  for (let head = 0; head < n; head++) offsets[head + 1]! += offsets[head]!;
  const tails = new Int32Array(offsets[n]!);
  const weights = new Float32Array(offsets[n]!);
  const next = offsets.slice();
  edges((head, tail, weight) => {
    const at = next[head]!++;
    tails[at] = tail;
    weights[at] = weight;
  });
  return { n, offsets, tails, weights };
}

function reversed({ n, offsets, tails, weights }: FuzzyGraph): FuzzyGraph {
  return sortedByHead(n, (emit) => {
    for (let head = 0; head < n; head++) {
      for (let edge = offsets[head]!; edge < offsets[head + 1]!; edge++) {
        emit(tails[edge]!, head, weights[edge]!);
      }
    }
  });
}

function union(forth: FuzzyGraph, back: FuzzyGraph): FuzzyGraph {
  return sortedByHead(forth.n, (emit) => {
    for (let head = 0; head < forth.n; head++) {
      let f = forth.offsets[head]!;
      let b = back.offsets[head]!;
      const fEnd = forth.offsets[head + 1]!;
      const bEnd = back.offsets[head + 1]!;
      while (f < fEnd || b < bEnd) {
        const fTail = f < fEnd ? forth.tails[f]! : Infinity;
        const bTail = b < bEnd ? back.tails[b]! : Infinity;
        const u = fTail <= bTail ? forth.weights[f++]! : 0;
        const v = bTail <= fTail ? back.weights[b++]! : 0;
        emit(head, Math.min(fTail, bTail), u + v - u * v);
      }
    }
  });
}
