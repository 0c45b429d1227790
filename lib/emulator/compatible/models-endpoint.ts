import type { Endpoint } from "../endpoint";
import { compatibleModels } from "./compatible-models";
import { writeOpenaiError } from "./openai-error";

/**
 * `GET /compatible-mode/v1/models`, in OpenAI's shape. The platform's documentation does not mention it;
 * it is here because clients discover models by it.
 */
export function createModelsEndpoint(): Endpoint {
  const data = compatibleModels.map((id) => ({
    id,
    object: "model",
    created: 0,
    owned_by: "emulator",
  }));
  return {
    path: /^\/compatible-mode\/v1\/models$/,
    method: "GET",
    rateGroup: "text",
    writeError: writeOpenaiError,
    answer: async () => ({
      embeddings: [],
      write: () => JSON.stringify({ object: "list", data }),
    }),
  };
}
