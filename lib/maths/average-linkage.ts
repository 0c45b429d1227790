/** One merge: the cluster at row `absorbed` joins the one at row `kept`, which stands for both. */
export type Merge = { kept: number; absorbed: number };

/**
 * Hierarchical clustering by average linkage (UPGMA) over distances 1 - similarity of a symmetric
 * n × n matrix without NaN. Returns the n - 1 merges, each after those that it rests on.
 *
 * Nearest-neighbour chain algorithm, O(n²) time and memory (Müllner 2011,
 * https://arxiv.org/abs/1109.2378); ties go to the previous link of the chain, then to the lower
 * row, so that the tree is the same on every run and the chain cannot circle.
 */
export function averageLinkage(similarities: Float32Array, n: number): Merge[] {
  const distances = similarities.map((similarity) => 1 - similarity);
  const sizes = new Uint32Array(n).fill(1);
  const active = Array.from({ length: n }, (_, row) => row);
  const chain: number[] = [];
  const merges: Merge[] = [];
  while (active.length > 1) {
    if (chain.length === 0) chain.push(active[0]!);
    const tip = chain.at(-1)!;
    const previous = chain.at(-2) ?? -1;
    const nearest = nearestActive(distances, n, active, tip, previous);
    if (nearest !== previous) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const kept = Math.min(tip, previous);
    const absorbed = Math.max(tip, previous);
    merges.push({ kept, absorbed });
    active.splice(active.indexOf(absorbed), 1);
    averageInto(distances, n, active, sizes, kept, absorbed);
  }
  return merges;
}

function nearestActive(
  distances: Float32Array,
  n: number,
  active: readonly number[],
  tip: number,
  previous: number,
): number {
  const start = tip * n;
  let nearest = previous;
  let least = previous < 0 ? Infinity : distances[start + previous]!;
  for (let at = 0; at < active.length; at++) {
    const other = active[at]!;
    const distance = distances[start + other]!;
    if (distance < least && other !== tip) {
      least = distance;
      nearest = other;
    }
  }
  return nearest;
}

/** The distance to a union is the mean over its members (Lance–Williams update). */
function averageInto(
  distances: Float32Array,
  n: number,
  active: readonly number[],
  sizes: Uint32Array,
  kept: number,
  absorbed: number,
): void {
  const keptSize = sizes[kept]!;
  const size = keptSize + sizes[absorbed]!;
  for (const other of active) {
    if (other === kept) continue;
    const sum =
      keptSize * distances[kept * n + other]! + sizes[absorbed]! * distances[absorbed * n + other]!;
    distances[kept * n + other] = sum / size;
    distances[other * n + kept] = sum / size;
  }
  sizes[kept] = size;
}
