import "server-only";
import type { EmbeddingAdapter } from "../spec";
import { textsOf } from "../texts-of";
import { answerFacts, answerSchema, denseResultSchema } from "./alibaba-answer";
import { callAlibaba, serviceUrl, type AlibabaConnection } from "./alibaba-connection";

const schema = answerSchema(denseResultSchema);

/** Dense text embeddings of a workspace. Alibaba Cloud help: text-embedding-api-details. */
export function alibabaDense(connection: AlibabaConnection): EmbeddingAdapter {
  return {
    embed: async (call, options) => {
      const { modelId, role, dimension } = call;
      const request = {
        modelId,
        url: serviceUrl(connection, "text-embedding", modelId),
        body: {
          input: textsOf(call),
          ...(role !== null && { input_type: role }),
          ...(dimension !== null && { dimension }),
        },
        answer: schema,
      };
      const { body, headers } = await callAlibaba(connection, request, options);
      const { embeddings } = body.result;
      return { type: "dense", embeddings, ...answerFacts(body, headers) };
    },
  };
}
