import "server-only";
import type { BuiltinSparseEmbed } from "@/lib/builtin/builtin-sparse-embed";
import type { EmbeddingAdapter } from "../spec";
import { textsOf } from "../texts-of";

/** Serves the sparse head of the built-in model. A call without a role is embedded as a document. */
export function builtinSparse(embed: BuiltinSparseEmbed): EmbeddingAdapter {
  return {
    async embed(call, { signal }) {
      const request = { texts: textsOf(call), role: call.role ?? "document" } as const;
      const { vectors, tokenCounts } = await embed(request, signal);
      return {
        type: "sparse",
        embeddings: vectors.map(({ tokenIds, weights, tokens }, index) => ({
          index,
          entry: { ids: [...tokenIds], weights: Array.from(weights, shortened), tokens },
        })),
        tokens: tokenCounts.reduce((sum, count) => sum + count, 0),
        images: null,
        vendorLatencyMs: null,
        requestId: null,
        note: null,
      };
    },
  };
}

/** The shortest digits that tell a float32 from its neighbours: half the JSON of the float64 that it becomes. */
function shortened(weight: number): number {
  return Number(weight.toPrecision(9));
}
