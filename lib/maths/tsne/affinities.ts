import type { NearestNeighbours } from "../nearest-neighbours";

/** A point's affinity to others is taken as 0 beyond so many neighbours times the perplexity. */
const NEIGHBOURS = 3;
const ROUNDS = 64;
/** Of the entropy, in nats. */
const TOLERANCE = 1e-5;

/**
 * The perplexity that n points allow, and the neighbours it needs: three times as many, as in van der
 * Maaten 2014. Where that is more than n - 1, the perplexity falls to a third of those there are, but
 * not below 2, at which a point is tied to more than its nearest.
 */
export function fittingPerplexity(
  perplexity: number,
  n: number,
): { perplexity: number; neighbours: number } {
  const others = Math.max(0, n - 1);
  const neighbours = Math.min(others, Math.ceil(NEIGHBOURS * perplexity));
  const most = Math.min(others, Math.max(2, others / NEIGHBOURS));
  return { perplexity: Math.min(perplexity, most), neighbours };
}

/**
 * How near each row is to each of its neighbours: n × k shares exp(-β (1 - cosine)) that sum to 1 a
 * row, β such that their entropy is log(perplexity) (van der Maaten & Hinton 2008, section 2,
 * https://jmlr.org/papers/v9/vandermaaten08a.html). 1 - cosine is half the squared distance of unit
 * vectors. Where more rows than the perplexity are equally near, they share evenly.
 */
export function conditionalAffinities(
  { k, similarities }: NearestNeighbours,
  perplexity: number,
): Float32Array<ArrayBuffer> {
  const shares = new Float32Array(similarities.length);
  const beyond = new Float64Array(k);
  for (let start = 0; start < shares.length; start += k) {
    let nearest = -1;
    for (let at = 0; at < k; at++) nearest = Math.max(nearest, similarities[start + at]!);
    for (let at = 0; at < k; at++) beyond[at] = nearest - similarities[start + at]!;
    calibrate(beyond, Math.log(perplexity), shares.subarray(start, start + k));
  }
  return shares;
}

/** Newton's method on β, within the bounds that bisection would have. */
function calibrate(distances: Float64Array, wanted: number, shares: Float32Array): void {
  let low = 0;
  let high = Infinity;
  let beta = firstGuess(distances);
  for (let round = 0; round < ROUNDS; round++) {
    let sum = 0;
    let first = 0;
    let second = 0;
    for (let at = 0; at < distances.length; at++) {
      const distance = distances[at]!;
      const share = Math.exp(-beta * distance);
      shares[at] = share;
      sum += share;
      first += share * distance;
      second += share * distance * distance;
    }
    const mean = first / sum;
    const excess = Math.log(sum) + beta * mean - wanted;
    for (let at = 0; at < shares.length; at++) shares[at]! /= sum;
    if (Math.abs(excess) < TOLERANCE) return;
    if (excess > 0) low = beta;
    else high = beta;
    // The entropy falls by β times the variance of the distances.
    const next = beta + excess / (beta * (second / sum - mean * mean));
    if (next > low && next < high && next < 4 * beta) beta = next;
    else beta = high === Infinity ? beta * 4 : (low + high) / 2;
  }
}

function firstGuess(distances: Float64Array): number {
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  return mean > 0 ? 1 / mean : 1;
}
