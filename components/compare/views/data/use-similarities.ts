"use client";

import { useEffect, useMemo } from "react";
import type { SimilarityMatrix } from "@/lib/maths/similarity-matrix";
import type { SampledVectors } from "./sampled-vectors";
import { keepSimilarities, useSimilarityStore, wantSimilarity } from "./similarity-store";
import type { ViewColumn } from "./use-view-columns";

/** The scores of a column's pairs with the vectors that it was computed from. */
export interface ColumnSimilarity extends SimilarityMatrix {
  source: SampledVectors;
  /** Rows and columns of the matrix. */
  n: number;
}

/** The similarities of the columns in their order: null where there are none yet, or words where it failed. */
export function useSimilarities(
  columns: readonly ViewColumn[],
): readonly (ColumnSimilarity | string | null)[] {
  const computed = useSimilarityStore((state) => state.columns);
  useEffect(() => {
    keepSimilarities(new Set(columns.map(({ scoreKey }) => scoreKey)));
    columns.forEach(
      ({ scoreKey, measure, vectors }) => vectors && wantSimilarity(scoreKey, measure, vectors),
    );
  }, [columns]);
  return useMemo(
    () =>
      columns.map(({ scoreKey, vectors }) => {
        const outcome = vectors && computed[scoreKey];
        if (!outcome) return null;
        const { source, result, problem } = outcome;
        return result ? { ...result, source, n: source.indices.length } : problem;
      }),
    [columns, computed],
  );
}
