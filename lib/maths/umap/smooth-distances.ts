import type { NearestNeighbours } from "../nearest-neighbours";

const ROUNDS = 64;
const TOLERANCE = 1e-5;
/** A width is at least this share of the mean distance, so that equal points do not make it 0. */
const MINIMUM_SHARE = 1e-3;

/** Some rows' similarities to their k neighbours, best first. */
export type MembershipRequest = {
  k: number;
  similarities: Float32Array<ArrayBuffer>;
  /** The mean distance over the rows of all requests, of `meanDistance`. */
  overall: number;
};

/** As many weights as there were similarities. */
export type Memberships = { weights: Float32Array<ArrayBuffer> };

/** {@link memberships} of all rows at once. */
export function membershipWeights({ k, similarities }: NearestNeighbours): Memberships["weights"] {
  return memberships({ k, similarities, overall: meanDistance(similarities) }).weights;
}

/**
 * How strongly each row is tied to each of its neighbours, from 0 to 1: n × k weights
 * exp(-(d - ρ) / σ) with d = 1 - cosine, ρ the smallest distance above 0 and σ such that the weights of
 * a row sum to log2(k + 1), the row itself counting as a neighbour (McInnes, Healy & Melville 2018,
 * algorithm 3, https://arxiv.org/abs/1802.03426).
 */
export function memberships({ k, similarities, overall }: MembershipRequest): Memberships {
  const distances = similarities.map(distanceOf);
  const weights = new Float32Array(distances.length);
  for (let start = 0; start < distances.length; start += k) {
    const row = distances.subarray(start, start + k);
    const nearest = row.find((distance) => distance > 0) ?? 0;
    const width = Math.max(
      smoothWidth(row, nearest, Math.log2(k + 1)),
      MINIMUM_SHARE * (nearest > 0 ? mean(row) : overall),
    );
    for (let at = 0; at < k; at++) weights[start + at] = weight(row[at]!, nearest, width);
  }
  return { weights };
}

/** The mean of 1 - cosine. */
export function meanDistance(similarities: Float32Array): number {
  return mean(similarities.map(distanceOf));
}

function distanceOf(cosine: number): number {
  return Math.max(0, 1 - cosine);
}

/** Newton's method, kept between the bounds that bisection would have. */
function smoothWidth(row: Float32Array, nearest: number, target: number): number {
  let low = 0;
  let high = Infinity;
  let width = 1;
  for (let round = 0; round < ROUNDS; round++) {
    let sum = 0;
    let slope = 0;
    for (const distance of row) {
      const above = distance - nearest;
      if (above <= 0) sum += 1;
      else {
        const part = Math.exp(-above / width);
        sum += part;
        slope += (part * above) / (width * width);
      }
    }
    if (Math.abs(sum - target) < TOLERANCE) break;
    if (sum > target) high = width;
    else low = width;
    const next = width - (sum - target) / slope;
    if (next > low && next < high) width = next;
    else width = high === Infinity ? width * 2 : (low + high) / 2;
  }
  return width;
}

function weight(distance: number, nearest: number, width: number): number {
  const above = distance - nearest;
  return above <= 0 || width === 0 ? 1 : Math.exp(-above / width);
}

function mean(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length > 0 ? sum / values.length : 0;
}
