import type { SparseVector } from "./sparse-rows";

/**
 * A sparse vector from ids and weights in any order; those of an id that stands twice are added, and
 * weights of 0 left out. Throws a RangeError when the lists differ in length.
 */
export function sparseVector(ids: readonly number[], weights: readonly number[]): SparseVector {
  if (ids.length !== weights.length) {
    throw new RangeError(`${ids.length} token ids have ${weights.length} weights`);
  }
  const sums = new Map<number, number>();
  ids.forEach((id, at) => sums.set(id, (sums.get(id) ?? 0) + (weights[at] ?? 0)));
  const entries = [...sums].filter(([, weight]) => weight !== 0).toSorted(([a], [b]) => a - b);
  return {
    ids: Uint32Array.from(entries, ([id]) => id),
    weights: Float64Array.from(entries, ([, weight]) => weight),
  };
}

/** The length of a sparse vector, √Σw². */
export function sparseNorm({ weights }: Pick<SparseVector, "weights">): number {
  let squares = 0;
  for (let at = 0; at < weights.length; at++) squares += weights[at]! * weights[at]!;
  return Math.sqrt(squares);
}

/** One token that both vectors have, and what it adds to their dot product. */
export interface TokenContribution {
  id: number;
  first: number;
  second: number;
  /** first × second. */
  product: number;
}

/**
 * The tokens that two vectors share, those that add most to (or take most from) the dot product
 * first. The products add up to it.
 */
export function dotContributions(first: SparseVector, second: SparseVector): TokenContribution[] {
  const shared: TokenContribution[] = [];
  walkShared(first, second, (id, a, b) => shared.push({ id, first: a, second: b, product: a * b }));
  return shared.sort((a, b) => Math.abs(b.product) - Math.abs(a.product) || a.id - b.id);
}

/** The dot product of two sparse vectors. */
export function sparseDot(first: SparseVector, second: SparseVector): number {
  let dot = 0;
  walkShared(first, second, (_, a, b) => (dot += a * b));
  return dot;
}

/** How two sparse vectors are compared. */
export type SparseMeasure = "cosine" | "dot";

/**
 * Cosine in [-1, 1], or the dot product; null where the cosine is unknown because a vector has no
 * entry and so no direction.
 */
export function sparseScore(
  first: SparseVector,
  second: SparseVector,
  measure: SparseMeasure,
): number | null {
  const dot = sparseDot(first, second);
  if (measure === "dot") return dot;
  const lengths = sparseNorm(first) * sparseNorm(second);
  if (!(lengths > 0 && Number.isFinite(lengths))) return null;
  return Math.max(-1, Math.min(1, dot / lengths));
}

/** The places in a vector of its `count` heaviest tokens, the heaviest first. */
export function heaviestEntries({ ids, weights }: SparseVector, count: number): number[] {
  return Array.from(ids, (_, at) => at)
    .sort((a, b) => weights[b]! - weights[a]! || ids[a]! - ids[b]!)
    .slice(0, count);
}

function walkShared(
  first: SparseVector,
  second: SparseVector,
  visit: (id: number, first: number, second: number) => void,
): void {
  let [a, b] = [0, 0];
  while (a < first.ids.length && b < second.ids.length) {
    const [left, right] = [first.ids[a]!, second.ids[b]!];
    if (left === right) visit(left, first.weights[a]!, second.weights[b]!);
    if (left <= right) a++;
    if (right <= left) b++;
  }
}
