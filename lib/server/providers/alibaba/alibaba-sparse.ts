import "server-only";
import type { EmbeddingAdapter } from "../spec";
import { textsOf } from "../texts-of";
import { answerFacts } from "./alibaba-answer";
import { callAlibaba, serviceUrl, type AlibabaConnection } from "./alibaba-connection";
import { sparseAnswerSchema } from "./alibaba-sparse-answer";

/** Sparse text embeddings with the names of their tokens. Alibaba Cloud help: text-sparse-embedding-api-details. */
export function alibabaSparse(connection: AlibabaConnection): EmbeddingAdapter {
  return {
    embed: async (call, options) => {
      const { modelId, role } = call;
      const request = {
        modelId,
        url: serviceUrl(connection, "text-sparse-embedding", modelId),
        body: {
          input: textsOf(call),
          ...(role !== null && { input_type: role }),
          return_token: true,
        },
        answer: sparseAnswerSchema,
      };
      const { body, headers } = await callAlibaba(connection, request, options);
      const embeddings = body.result.sparse_embeddings;
      return { type: "sparse", embeddings, ...answerFacts(body, headers) };
    },
  };
}
