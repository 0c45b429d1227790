import type { Kernels } from "../kernels/create-kernels";
import { loadUnitRows } from "../kernels/kernel-rows";
import { sampleIndices } from "../sample";

/** How faithful a layout is to the neighbourhoods of its vectors. */
export type LayoutQuality = {
  /** Mean share of the k nearest rows by cosine that are among the k nearest points, 0 to 1. */
  neighbourPreservation: number;
  /**
   * Trustworthiness (Venna & Kaski 2001, https://doi.org/10.1007/3-540-44668-0_68), 0 to 1: 1 minus
   * what false neighbours in the layout cost, each by how far down the row's true list it stands.
   */
  trustworthiness: number;
  /** Rows that were looked at; fewer than n where `sample` was smaller. */
  rows: number;
};

/**
 * Measures a layout (n × 2) of an n × dimension matrix under the cosine, over `sample` rows drawn with
 * `seed`, each against all n. Null where it says nothing: k ≥ n / 2, the bound of trustworthiness.
 */
export function layoutQuality(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
  positions: Float32Array,
  { k = 15, sample = Infinity, seed = 1 }: { k?: number; sample?: number; seed?: number } = {},
): LayoutQuality | null {
  const { memory, run } = kernels;
  const n = positions.length / 2;
  if (k < 1 || 2 * k >= n) return null;
  return memory.scope(() => {
    const { at, padded, stride } = loadUnitRows(kernels, vectors, dimension);
    const products = memory.take(padded * 4);
    const chosen = sampleIndices(n, sample, seed);
    let kept = 0;
    let cost = 0;
    for (const row of chosen) {
      run.dotQuery(at + row * stride, at, padded, stride, products);
      const similarities = memory.f32.subarray(products / 4, products / 4 + n);
      for (const other of nearestPoints(positions, row, k)) {
        const rank = rankOf(similarities, row, other);
        if (rank <= k) kept++;
        else cost += rank - k;
      }
    }
    const rows = chosen.length;
    return {
      neighbourPreservation: kept / (rows * k),
      trustworthiness: 1 - (2 * cost) / (rows * k * (2 * n - 3 * k - 1)),
      rows,
    };
  });
}

/** 1 for the row most similar to `row`; equal ones in the order of rows. */
function rankOf(similarities: Float32Array, row: number, other: number): number {
  const similarity = similarities[other]!;
  let rank = 1;
  for (let at = 0; at < similarities.length; at++) {
    const value = similarities[at]!;
    if (value < similarity || at === row || at === other) continue;
    if (value > similarity || at < other) rank++;
  }
  return rank;
}

function nearestPoints(positions: Float32Array, row: number, k: number): number[] {
  const x = positions[row * 2]!;
  const y = positions[row * 2 + 1]!;
  const best: { other: number; squared: number }[] = [];
  let farthest = Infinity;
  for (let other = 0; other < positions.length / 2; other++) {
    const squared = (positions[other * 2]! - x) ** 2 + (positions[other * 2 + 1]! - y) ** 2;
    if (squared >= farthest || other === row) continue;
    let place = best.length;
    while (place > 0 && best[place - 1]!.squared > squared) place--;
    best.splice(place, 0, { other, squared });
    if (best.length > k) best.pop();
    if (best.length === k) farthest = best[k - 1]!.squared;
  }
  return best.map(({ other }) => other);
}
