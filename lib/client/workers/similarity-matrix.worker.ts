import { createKernels } from "@/lib/maths/kernels/create-kernels";
import { kernelCosineMatrix } from "@/lib/maths/kernels/kernel-cosine-matrix";
import { sortedPairScores } from "@/lib/maths/percentile-rank";
import { serveTask } from "./serve-task";
import type { SimilarityMatrix, SimilarityRequest } from "./similarity-matrix";

serveTask<SimilarityRequest, never, SimilarityMatrix>(
  ({ vectors, dimension }) => {
    const { matrix, zeroRows } = kernelCosineMatrix(createKernels(), vectors, dimension);
    const pairScores = sortedPairScores(matrix, zeroRows.length, zeroRows);
    return { matrix, zeroRows, pairScores };
  },
  ({ matrix, zeroRows, pairScores }) => [matrix.buffer, zeroRows.buffer, pairScores.buffer],
);
