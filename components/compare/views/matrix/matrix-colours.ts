import type { ColumnSimilarity } from "../data/use-similarities";
import type { MatrixScale } from "../view-params";
import { percentileMatrix } from "./percentile-matrix";

/** The values that a heat map colours, with the ends of their scale. */
export interface MatrixColours {
  values: Float32Array;
  domain: readonly [min: number, max: number];
}

/** The cells of a column's matrix as the scale draws them: cosines, or percentile ranks from 0 to 100. */
export function matrixColours(
  { matrix, n, pairScores }: ColumnSimilarity,
  scale: MatrixScale,
): MatrixColours {
  switch (scale) {
    case "cosine":
      return { values: matrix, domain: [-1, 1] };
    case "range":
      return { values: matrix, domain: rangeOf(pairScores) };
    case "rank":
      return { values: percentileMatrix(matrix, n, pairScores), domain: [0, 100] };
  }
}

/** Without the diagonal: it is 1 everywhere, and most columns would have the same upper end. */
function rangeOf(pairScores: Float32Array): MatrixColours["domain"] {
  const [low, high] = [pairScores[0], pairScores.at(-1)];
  return low !== undefined && high !== undefined && low < high ? [low, high] : [-1, 1];
}
