import "server-only";
import { AppError } from "@/lib/server/http/app-error";
import type { EmbeddingCall } from "./spec";

/** The texts of a call to a model that takes texts alone. Throws `input_not_supported` for anything else. */
export function textsOf({ modelId, inputs }: EmbeddingCall): string[] {
  return inputs.map(({ text, image }) => {
    if (text === null || image !== null) {
      throw new AppError("input_not_supported", { model: modelId, input: "image" });
    }
    return text;
  });
}
