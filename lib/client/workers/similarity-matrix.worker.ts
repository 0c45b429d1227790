import { createKernels } from "@/lib/maths/kernels/create-kernels";
import { computeSimilarities, type SimilarityMatrix } from "@/lib/maths/similarity-matrix";
import { helperPools } from "./helper-pool";
import { serveTask } from "./serve-task";
import type { SimilarityRequest } from "./similarity-matrix";

serveTask<SimilarityRequest, never, SimilarityMatrix>(
  async (matrix, _, helpers) => {
    const pool = await helperPools(helpers)(createKernels(), matrix);
    return computeSimilarities(pool);
  },
  ({ matrix, zeroRows, pairScores }) => [matrix.buffer, zeroRows.buffer, pairScores.buffer],
);
