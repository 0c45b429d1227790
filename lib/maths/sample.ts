import { seededRandom } from "./seeded-random";

/**
 * `size` different indices below `n`, each subset equally likely, ascending; all of them when
 * size ≥ n. The same seed gives the same sample. Robert Floyd's algorithm, which draws `size`
 * numbers however large n is (Bentley & Floyd 1987, https://doi.org/10.1145/30401.315746).
 */
export function sampleIndices(n: number, size: number, seed: number): Uint32Array<ArrayBuffer> {
  if (size >= n) return Uint32Array.from({ length: n }, (_, index) => index);
  const random = seededRandom(seed);
  const chosen = new Set<number>();
  for (let last = n - size; last < n; last++) {
    const drawn = Math.floor(random() * (last + 1));
    chosen.add(chosen.has(drawn) ? last : drawn);
  }
  return Uint32Array.from(chosen).sort();
}

/** The rows of an n × dimension matrix at `indices`, in their order. */
export function takeRows(
  vectors: Float32Array,
  dimension: number,
  indices: Uint32Array,
): Float32Array<ArrayBuffer> {
  const taken = new Float32Array(indices.length * dimension);
  for (let at = 0; at < indices.length; at++) {
    const start = indices[at]! * dimension;
    taken.set(vectors.subarray(start, start + dimension), at * dimension);
  }
  return taken;
}
