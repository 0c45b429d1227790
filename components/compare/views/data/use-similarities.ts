"use client";

import { useEffect, useMemo } from "react";
import type { SimilarityMatrix } from "@/lib/client/workers/similarity-matrix";
import type { SampledVectors } from "./sampled-vectors";
import { keepSimilarities, useSimilarityStore, wantSimilarity } from "./similarity-store";
import type { ViewColumn } from "./use-view-columns";

/** A column's cosine matrix with the vectors that it was computed from. */
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
    keepSimilarities(new Set(columns.map(({ key }) => key)));
    columns.forEach(({ key, vectors }) => vectors && wantSimilarity(key, vectors));
  }, [columns]);
  return useMemo(
    () =>
      columns.map(({ key, vectors }) => {
        const outcome = vectors && computed[key];
        if (!outcome) return null;
        const { source, result, problem } = outcome;
        return result ? { ...result, source, n: source.indices.length } : problem;
      }),
    [columns, computed],
  );
}
