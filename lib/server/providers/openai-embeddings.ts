import "server-only";
import { z } from "zod";
import { openaiError } from "./openai-error";
import { sendJson, type SendRequest } from "./send-json";
import type { EmbeddingAdapter, EmbeddingCall } from "./spec";
import { textsOf } from "./texts-of";
import { componentsSchema } from "./vendor-components";

/** What is put in front of a text, by its role: the protocol has no field for roles. */
export interface RolePrefixes {
  query: string;
  document: string;
}

/** A server that speaks OpenAI's embeddings API, and the way to it. */
export interface OpenaiConnection {
  /** The address before `/embeddings`, without a trailing slash. */
  baseUrl: string;
  /** Null where the server asks for none. */
  key: string | null;
  send: SendRequest;
  /** The present in milliseconds, against which a `Retry-After` date is read. */
  now: () => number;
  /** The prefixes of a model; null where it has none. */
  prefixesOf: (modelId: string) => RolePrefixes | null;
  timeoutMs?: number;
}

const countSchema = z.number().int().nonnegative().nullish().catch(null);

/** Read loosely: servers leave `usage` out or fill one of its fields. */
const answerSchema = z.object({
  data: z.array(
    z
      .object({ index: z.number(), embedding: componentsSchema })
      .transform(({ index, embedding }) => ({ index, values: embedding })),
  ),
  usage: z.object({ prompt_tokens: countSchema, total_tokens: countSchema }).nullish().catch(null),
});

/**
 * Dense text embeddings in OpenAI's protocol (API reference: Create embeddings). Asks for `float`, since
 * servers differ in what they take for the default and base64 is not known by all.
 */
export function openaiEmbeddings(connection: OpenaiConnection): EmbeddingAdapter {
  return {
    embed: async (call, options) => {
      const { modelId, dimension } = call;
      const { body, headers } = await sendJson({
        ...options,
        send: connection.send,
        method: "POST",
        url: `${connection.baseUrl}/embeddings`,
        headers: bearer(connection),
        body: {
          model: modelId,
          input: prefixedTexts(call, connection.prefixesOf(modelId)),
          encoding_format: "float",
          ...(dimension !== null && { dimensions: dimension }),
        },
        answer: answerSchema,
        refusal: (refused) => openaiError(refused, modelId, connection),
        secrets: secretsOf(connection),
        timeoutMs: connection.timeoutMs,
      });
      return {
        type: "dense",
        embeddings: body.data,
        tokens: body.usage?.total_tokens ?? body.usage?.prompt_tokens ?? null,
        images: null,
        vendorLatencyMs: null,
        requestId: headers.get("x-request-id"),
        note: null,
      };
    },
  };
}

/** The header that carries the key; none for a server without one. */
export function bearer({ key }: Pick<OpenaiConnection, "key">): Record<string, string> {
  return key === null ? {} : { Authorization: `Bearer ${key}` };
}

export function secretsOf({ key }: Pick<OpenaiConnection, "key">): string[] {
  return key === null ? [] : [key];
}

function prefixedTexts(call: EmbeddingCall, prefixes: RolePrefixes | null): string[] {
  const prefix = call.role === null ? "" : (prefixes?.[call.role] ?? "");
  return textsOf(call).map((text) => `${prefix}${text}`);
}
