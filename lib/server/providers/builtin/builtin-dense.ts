import "server-only";
import type { BuiltinEmbed, BuiltinEmbedRequest } from "@/lib/builtin/builtin-embed";
import { AppError } from "@/lib/server/http/app-error";
import type { EmbeddingAdapter, EmbeddingCall } from "../spec";
import { textsOf } from "../texts-of";

/** The built-in models by their id, with the dimensions that a column may ask for; the first is the default. */
const builtinModels = new Map<
  string,
  { model: BuiltinEmbedRequest["model"]; dimensions: number[] }
>([
  ["static-256", { model: "dense", dimensions: [256, 128, 64] }],
  ["lexical", { model: "lexical", dimensions: [512] }],
]);

/** Serves the built-in dense models. A call without a role is embedded as a document, as the model card says. */
export function builtinDense(embed: BuiltinEmbed): EmbeddingAdapter {
  return {
    async embed(call, { signal }) {
      const { vectors, dimension, tokenCounts } = await embed(requestOf(call), signal);
      return {
        type: "dense",
        embeddings: call.inputs.map((_, index) => ({
          index,
          values: vectors.subarray(index * dimension, (index + 1) * dimension),
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

function requestOf(call: EmbeddingCall): BuiltinEmbedRequest {
  const { modelId, role, dimension } = call;
  const served = builtinModels.get(modelId);
  if (served === undefined) throw new AppError("unknown_model", { model: `builtin:${modelId}` });
  const request = { model: served.model, texts: textsOf(call), role: role ?? "document" } as const;
  if (dimension === null) return request;
  if (served.dimensions.includes(dimension)) return { ...request, dimension };
  throw new AppError("unsupported_dimension", {
    model: `builtin:${modelId}`,
    dimension,
    allowed: served.dimensions.join(", "),
  });
}
