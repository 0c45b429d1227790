import "server-only";
import type { EmbeddingAdapter, EmbeddingInput } from "../spec";
import { answerFacts, answerSchema, denseResultSchema } from "./alibaba-answer";
import { callAlibaba, serviceUrl, type AlibabaConnection } from "./alibaba-connection";

const schema = answerSchema(denseResultSchema);

/**
 * Dense embeddings of texts and images in one space. An image's address is passed on as it is: the platform
 * fetches it, this server never does. Alibaba Cloud help: multi-modal-embedding.
 */
export function alibabaMultimodal(connection: AlibabaConnection): EmbeddingAdapter {
  return {
    embed: async ({ modelId, role, dimension, inputs }, options) => {
      const request = {
        modelId,
        url: serviceUrl(connection, "multi-modal-embedding", modelId),
        body: {
          input: inputs.map(contentOf),
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

function contentOf({ text, image }: EmbeddingInput): { text?: string; image?: string } {
  return { ...(text !== null && { text }), ...(image !== null && { image }) };
}
