import { queryOptions } from "@tanstack/react-query";
import type { ComparedColumn } from "@/lib/client/runs/compare-runs";

const pairsShown = 20;

/** The pairs of a column whose cosine changed most; computed once for each comparison. */
export function movedPairsQuery(id: string, column: ComparedColumn) {
  return queryOptions({
    queryKey: ["moved-pairs", id, column.key],
    queryFn: async ({ signal }) => {
      const { movedPairsOf } = await import("@/lib/client/runs/moved-pairs-of");
      return movedPairsOf(column, pairsShown, signal);
    },
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
  });
}
