import type { ColumnSimilarity } from "../data/use-similarities";
import type { MatrixScale } from "../view-params";
import type { SparseMeasure } from "@/lib/maths/sparse/sparse-vector";
import { percentileValues } from "./percentile-values";

/** What a heat map colours of the scores, with the ends of their scale. */
export interface MatrixColours {
  /** Null for the scores themselves. */
  toValue: ((score: number) => number) | null;
  domain: readonly [min: number, max: number];
}

/**
 * How the scale draws the cells of a column's matrix: as scores, or as percentile ranks from 0 to 100.
 * Dot products have no fixed scale and are drawn on their own range instead.
 */
export function matrixColours(
  { n, pairScores }: ColumnSimilarity,
  scale: MatrixScale,
  measure: SparseMeasure,
): MatrixColours {
  switch (measure === "dot" && scale === "cosine" ? "range" : scale) {
    case "cosine":
      return { toValue: null, domain: [-1, 1] };
    case "range":
      return { toValue: null, domain: rangeOf(pairScores) };
    case "rank":
      return { toValue: percentileValues(n, pairScores), domain: [0, 100] };
  }
}

/** Without the diagonal: it is 1 everywhere, and most columns would have the same upper end. */
function rangeOf(pairScores: Float32Array): MatrixColours["domain"] {
  const [low, high] = [pairScores[0], pairScores.at(-1)];
  return low !== undefined && high !== undefined && low < high ? [low, high] : [-1, 1];
}
