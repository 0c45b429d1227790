import type { NearestNeighbours } from "../nearest-neighbours";

/** Symmetric affinities of pairs of points, each pair once, by its lower point. */
export type AffinityGraph = {
  n: number;
  /** n + 1 numbers: the pairs whose lower point is h are those from `offsets[h]` to `offsets[h + 1]`. */
  offsets: Int32Array<ArrayBuffer>;
  /** The higher point of each pair. */
  tails: Int32Array<ArrayBuffer>;
  /** p_ij of each pair; over all pairs they sum to 1/2, since p_ji = p_ij counts too. */
  affinities: Float32Array<ArrayBuffer>;
};

/**
 * Joins the shares that each row gives its neighbours (n × k, of `conditionalAffinities`) to
 * p_ij = (p_j|i + p_i|j) / 2n (van der Maaten & Hinton 2008, section 3.1).
 */
export function affinityGraph(
  { k, indices }: NearestNeighbours,
  n: number,
  shares: Float32Array,
): AffinityGraph {
  const starts = new Int32Array(n + 1);
  for (let at = 0; at < indices.length; at++) {
    starts[Math.min(indices[at]!, Math.floor(at / k)) + 1]!++;
  }
  for (let head = 0; head < n; head++) starts[head + 1]! += starts[head]!;
  const tails = new Int32Array(indices.length);
  const affinities = new Float32Array(indices.length);
  const next = starts.slice(0, n);
  for (let at = 0; at < indices.length; at++) {
    const row = Math.floor(at / k);
    const head = Math.min(indices[at]!, row);
    const place = next[head]!++;
    tails[place] = Math.max(indices[at]!, row);
    affinities[place] = shares[at]! / (2 * n);
  }
  return withoutRepeats({ n, offsets: starts, tails, affinities });
}

/** Adds up pairs that both of their points named, in place. */
function withoutRepeats({ n, offsets, tails, affinities }: AffinityGraph): AffinityGraph {
  const kept = new Int32Array(n + 1);
  const placeOf = new Int32Array(n).fill(-1);
  let count = 0;
  for (let head = 0; head < n; head++) {
    for (let at = offsets[head]!; at < offsets[head + 1]!; at++) {
      const tail = tails[at]!;
      const affinity = affinities[at]!;
      // A place before this head's first is of an earlier head.
      if (placeOf[tail]! >= kept[head]!) {
        affinities[placeOf[tail]!]! += affinity;
        continue;
      }
      placeOf[tail] = count;
      tails[count] = tail;
      affinities[count++] = affinity;
    }
    kept[head + 1] = count;
  }
  return { n, offsets: kept, tails: tails.slice(0, count), affinities: affinities.slice(0, count) };
}
