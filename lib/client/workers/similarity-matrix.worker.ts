import { cosineMatrix } from "@/lib/maths/cosine-matrix";
import { sortedPairScores } from "@/lib/maths/percentile-rank";
import { serveTask } from "./serve-task";
import type { SimilarityMatrix, SimilarityRequest } from "./similarity-matrix";

serveTask<SimilarityRequest, never, SimilarityMatrix>(
  ({ vectors, dimension }) => {
    const { matrix, zeroRows } = cosineMatrix(vectors, dimension);
    const pairScores = sortedPairScores(matrix, zeroRows.length, zeroRows);
    return { matrix, zeroRows, pairScores };
  },
  ({ matrix, zeroRows, pairScores }) => [matrix.buffer, zeroRows.buffer, pairScores.buffer],
);
