import type { Kernels } from "../kernels/create-kernels";
import type { NearestNeighbours } from "../nearest-neighbours";
import { countRows } from "../vector-rows";
import { approximateNeighbourSteps } from "./approximate-neighbours";
import { exactNeighbourSteps } from "./exact-neighbours";

/** Above this many rows an exact search takes minutes. */
export const EXACT_LIMIT = 20_000;

export type FoundNeighbours = NearestNeighbours & {
  /** Whether some neighbours may be missed: say so wherever they are shown. */
  approximate: boolean;
  /** The share of true neighbours found: 1 when exact, else measured on a sample. */
  recall: number;
};

/**
 * The k rows most similar by cosine to each row of an n × dimension matrix: exact up to 20,000 rows,
 * approximate above. Yields the fraction that is done; the seed matters only above.
 */
export function* neighbourSteps(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
  k: number,
  { seed, exactLimit = EXACT_LIMIT }: { seed: number; exactLimit?: number },
): Generator<number, FoundNeighbours> {
  const n = countRows(vectors, dimension);
  if (n <= exactLimit || k < 1 || 2 * k >= n) {
    const exact = yield* exactNeighbourSteps(kernels, vectors, dimension, k);
    return { ...exact, approximate: false, recall: 1 };
  }
  const found = yield* approximateNeighbourSteps(kernels, vectors, dimension, k, seed);
  return { ...found, approximate: true };
}
