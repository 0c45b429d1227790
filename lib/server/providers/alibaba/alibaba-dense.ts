import "server-only";
import { postJson, type SendRequest } from "../post-json";
import type { EmbeddingAdapter } from "../spec";
import { alibabaDenseAnswerSchema } from "./alibaba-dense-answer";
import { alibabaError } from "./alibaba-error";

export interface AlibabaDenseOptions {
  origin: string;
  workspace: string;
  key: string;
  send: SendRequest;
  /** The present in milliseconds, against which a `Retry-After` date is read. */
  now: () => number;
  timeoutMs?: number;
}

/** Dense text embeddings of a workspace. Alibaba Cloud help: text-embedding-api-details. */
export function alibabaDense(options: AlibabaDenseOptions): EmbeddingAdapter {
  return {
    embed: async (call, { signal }) => {
      const answer = await postJson({
        send: options.send,
        url: `${options.origin}/v3/openapi/workspaces/${options.workspace}/text-embedding/${call.modelId}`,
        headers: { Authorization: `Bearer ${options.key}` },
        body: {
          input: call.texts,
          ...(call.role !== null && { input_type: call.role }),
          ...(call.dimension !== null && { dimension: call.dimension }),
        },
        answer: alibabaDenseAnswerSchema,
        refusal: (refused) =>
          alibabaError(refused, {
            modelId: call.modelId,
            secrets: [options.key],
            nowMs: options.now(),
          }),
        signal,
        timeoutMs: options.timeoutMs,
      });
      return {
        embeddings: answer.result.embeddings.map(({ index, embedding }) => ({
          index,
          values: embedding,
        })),
        tokens: answer.usage?.token_count ?? null,
        vendorLatencyMs: answer.latency ?? null,
        requestId: answer.request_id ?? null,
      };
    },
  };
}
