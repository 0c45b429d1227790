import { z } from "zod";
import { apiErrorSchema } from "./api-error";
import { kindSchema } from "./kind";

const indicesSchema = z.array(z.number().int().min(0));

/** First line of the stream: what will be sent. Token counts and cost are estimates. */
export const planEventSchema = z.object({
  type: z.literal("plan"),
  kind: kindSchema,
  batches: z.number().int(),
  cached: z.number().int(),
  estimatedTokens: z.number().int(),
});

/** One upstream call's answer. `vectors` is base64 of n × dimension float32, little-endian, in the order of `indices`. */
export const batchEventSchema = z.object({
  type: z.literal("batch"),
  batch: z.number().int(),
  indices: indicesSchema,
  dimension: z.number().int().min(1),
  vectors: z.string(),
  /** Tokens as the provider counted them; null where it did not say. */
  tokens: z.number().int().nullable(),
  /** Milliseconds from sending to the last byte, measured here. */
  latencyMs: z.number(),
  /** Milliseconds that the provider reports; null where it did not say. */
  vendorLatencyMs: z.number().nullable(),
  requestId: z.string().nullable(),
  cached: z.boolean(),
  kind: kindSchema,
});

/** A batch is sent again after a pause. */
export const retryEventSchema = z.object({
  type: z.literal("retry"),
  batch: z.number().int(),
  indices: indicesSchema,
  attempt: z.number().int(),
  delayMs: z.number(),
  error: apiErrorSchema,
});

/** A batch is given up; its inputs have no vector. */
export const failureEventSchema = z.object({
  type: z.literal("failure"),
  indices: indicesSchema,
  error: apiErrorSchema,
});

/** Last line of the stream. */
export const doneEventSchema = z.object({
  type: z.literal("done"),
  embedded: z.number().int(),
  failed: z.number().int(),
  cached: z.number().int(),
  tokens: z.number().int().nullable(),
  requests: z.number().int(),
  retries: z.number().int(),
  elapsedMs: z.number(),
});

/** One line of the NDJSON answer of `POST /api/embeddings`. */
export const embedEventSchema = z.discriminatedUnion("type", [
  planEventSchema,
  batchEventSchema,
  retryEventSchema,
  failureEventSchema,
  doneEventSchema,
]);

export type EmbedEvent = z.infer<typeof embedEventSchema>;
export type BatchEvent = z.infer<typeof batchEventSchema>;
