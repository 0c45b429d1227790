import "server-only";
import { AppError } from "@/lib/server/http/app-error";
import type { EmbeddingAdapter, EmbeddingCall, EmbeddingInput } from "../spec";
import type { BuiltinModels } from "./builtin-thread";
import type { VisualInput } from "./visual-thread";

/** Serves the built-in visual model: texts, and images that travel in the input; nobody here fetches an address. */
export function builtinVisual(embedVisual: BuiltinModels["embedVisual"]): EmbeddingAdapter {
  return {
    async embed(call, { signal }) {
      const inputs = call.inputs.map((input) => visualInput(input, call));
      const { vectors, tokens } = await embedVisual(inputs, signal);
      return {
        type: "dense",
        embeddings: vectors.map((values, index) => ({ index, values })),
        tokens,
        images: inputs.filter((input) => "image" in input).length,
        vendorLatencyMs: null,
        requestId: null,
        note: null,
      };
    },
  };
}

function visualInput({ text, image }: EmbeddingInput, { modelId }: EmbeddingCall): VisualInput {
  if (text !== null && image === null) return { text };
  const data = /^data:image\/[a-z]+;base64,/.exec(image?.slice(0, 64) ?? "")?.[0];
  if (text === null && image !== null && data !== undefined) {
    return { image: Buffer.from(image.slice(data.length), "base64") };
  }
  const input = text === null ? "imageAddress" : "textWithImage";
  throw new AppError("input_not_supported", { model: `builtin:${modelId}`, input });
}
