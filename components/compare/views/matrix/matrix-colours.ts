import type { ColumnSimilarity } from "../data/use-similarities";
import type { MatrixScale } from "../view-params";
import type { SparseMeasure } from "@/lib/maths/sparse/sparse-vector";
import { percentileMatrix } from "./percentile-matrix";

/** The values that a heat map colours, with the ends of their scale. */
export interface MatrixColours {
  values: Float32Array;
  domain: readonly [min: number, max: number];
}

/**
 * The cells of a column's matrix as the scale draws them: scores, or percentile ranks from 0 to 100.
 * Dot products have no fixed scale and are drawn on their own range instead.
 */
export function matrixColours(
  { matrix, n, pairScores }: ColumnSimilarity,
  scale: MatrixScale,
  measure: SparseMeasure,
): MatrixColours {
  switch (measure === "dot" && scale === "cosine" ? "range" : scale) {
    case "cosine":
      return { values: matrix, domain: [-1, 1] };
    case "range":
      return { values: matrix, domain: rangeOf(pairScores) };
    case "rank":
      return {
        values: percentileMatrix(matrix, n, pairScores, scoreRange(matrix, measure)),
        domain: [0, 100],
      };
  }
}

/** Without the diagonal: it is 1 everywhere, and most columns would have the same upper end. */
function rangeOf(pairScores: Float32Array): MatrixColours["domain"] {
  const [low, high] = [pairScores[0], pairScores.at(-1)];
  return low !== undefined && high !== undefined && low < high ? [low, high] : [-1, 1];
}

/** Where the scores of a matrix may lie: cosines from -1 to 1, dot products where they do. */
function scoreRange(matrix: Float32Array, measure: SparseMeasure): MatrixColours["domain"] {
  if (measure === "cosine") return [-1, 1];
  let [low, high] = [0, 0];
  for (const score of matrix) {
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  return low < high ? [low, high] : [0, 1];
}
