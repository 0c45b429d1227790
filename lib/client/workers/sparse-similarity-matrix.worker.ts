import { sortedPairScores } from "@/lib/maths/percentile-rank";
import type { SimilarityMatrix } from "@/lib/maths/similarity-matrix";
import { sparseSimilarity } from "@/lib/maths/sparse/sparse-similarity";
import { serveTask } from "./serve-task";
import type { SparseSimilarityRequest } from "./sparse-similarity-matrix";

serveTask<SparseSimilarityRequest, never, SimilarityMatrix>(
  ({ rows, present, measure }) => {
    const { matrix, zeroRows } = sparseSimilarity(rows, present, measure);
    const pairScores = sortedPairScores(matrix, zeroRows.length, zeroRows);
    return { matrix, zeroRows, pairScores };
  },
  ({ matrix, zeroRows, pairScores }) => [matrix.buffer, zeroRows.buffer, pairScores.buffer],
);
