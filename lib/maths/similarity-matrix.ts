import type { CosineMatrix } from "./cosine-matrix";
import { joinStrips } from "./kernels/cosine-strips";
import { mergeSortedScores } from "./percentile-rank";
import { cutWork } from "./pool/cut-work";
import { finish } from "./pool/steps";
import type { WorkPool } from "./pool/work-pool";

/** The scores of all pairs, and those of different rows with a direction, ascending, for percentile ranks. */
export type SimilarityMatrix = CosineMatrix & { pairScores: Float32Array<ArrayBuffer> };

/** Cosine similarities of all rows of the pool's matrix, each thread with a share of the pairs. */
export async function computeSimilarities(pool: WorkPool): Promise<SimilarityMatrix> {
  const shares = await finish(pool.run("cosines", cutWork(pool.size)));
  const pairScores = mergeSortedScores(shares.map(({ sortedScores }) => sortedScores));
  return { ...joinStrips(shares), pairScores };
}
