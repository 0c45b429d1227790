import type { Kernels } from "../kernels/create-kernels";
import type { NearestNeighbours } from "../nearest-neighbours";
import { cutWork } from "../pool/cut-work";
import type { VectorMatrix } from "../pool/shares";
import { scaled, scaledLater } from "../pool/steps";
import type { WorkPool } from "../pool/work-pool";
import { countRows } from "../vector-rows";
import { approximateNeighbours } from "./approximate-neighbours";
import { mergeLists } from "./candidate-lists";
import { SEARCH_SHARE } from "./exact-neighbours";
import { settleSteps } from "./settle-neighbours";

/** Above this many rows an exact search takes minutes. */
const EXACT_LIMIT = 20_000;

export type FoundNeighbours = NearestNeighbours & {
  /** The share of true neighbours found, measured on a sample, where some may be missed: say so. */
  approximateRecall: number | null;
};

/**
 * The k rows most similar by cosine to each row of the pool's matrix: exact up to 20,000 rows,
 * approximate above, the pool sharing the search. Yields the fraction that is done; the seed matters
 * only above.
 */
export async function* findNeighbours(
  kernels: Kernels,
  pool: WorkPool,
  matrix: VectorMatrix,
  k: number,
  { seed, exactLimit = EXACT_LIMIT }: { seed: number; exactLimit?: number },
): AsyncGenerator<number, FoundNeighbours> {
  const { vectors, dimension } = matrix;
  const n = countRows(vectors, dimension);
  if (n <= exactLimit || k < 1 || 2 * k >= n) {
    const exact = yield* exactNeighbours(kernels, pool, matrix, k);
    return { ...exact, approximateRecall: null };
  }
  const found = yield* approximateNeighbours(kernels, pool, matrix, k, seed);
  const { recall, ...neighbours } = found;
  return { ...neighbours, approximateRecall: recall };
}

async function* exactNeighbours(
  kernels: Kernels,
  pool: WorkPool,
  { vectors, dimension }: VectorMatrix,
  k: number,
): AsyncGenerator<number, NearestNeighbours> {
  const search = pool.run(
    "candidates",
    cutWork(pool.size).map((share) => ({ ...share, k })),
  );
  const shares = yield* scaledLater(search, 0, SEARCH_SHARE);
  const settle = settleSteps(kernels, vectors, dimension, k, mergeLists(shares));
  return yield* scaled(settle, SEARCH_SHARE, 1);
}
