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

/** What every answer of one upstream call says, whatever its vectors are. */
const answeredBatch = {
  batch: z.number().int(),
  indices: indicesSchema,
  /** Tokens as the provider counted them; null where it did not say. */
  tokens: z.number().int().nullable(),
  /** Images as the provider counted them; null where it did not say. */
  images: z.number().int().nullable(),
  /** Milliseconds from sending to the last byte, measured here. */
  latencyMs: z.number(),
  /** Milliseconds that the provider reports; null where it did not say. */
  vendorLatencyMs: z.number().nullable(),
  requestId: z.string().nullable(),
  cached: z.boolean(),
  /** Of a batch from the cache: what the provider counted when it was sent; null where it counted several together. */
  savedTokens: z.number().int().nullable().optional(),
  kind: kindSchema,
  /** The account that was used, by its name in the configuration; null where none is needed. */
  account: z.string().nullable(),
  /** `image-address-only`: the emulator made a vector from an image's address and never saw the picture. */
  note: z.enum(["image-address-only"]).nullable(),
};

/** One upstream call's answer. `vectors` is base64 of n × dimension float32, little-endian, in the order of `indices`. */
export const batchEventSchema = z.object({
  type: z.literal("batch"),
  ...answeredBatch,
  dimension: z.number().int().min(1),
  vectors: z.string(),
});

/** One sparse vector: three lists of one length. `tokens` is null where the provider does not name them. */
export const sparseEntrySchema = z.object({
  ids: z.array(z.number().int().min(0)),
  weights: z.array(z.number()),
  tokens: z.array(z.string()).nullable(),
});

export type SparseEntry = z.infer<typeof sparseEntrySchema>;

/** One upstream call's answer of a sparse model; `entries` in the order of `indices`. */
export const sparseBatchEventSchema = z.object({
  type: z.literal("sparse-batch"),
  ...answeredBatch,
  entries: z.array(sparseEntrySchema),
});

/** A batch is sent again, after a pause or, where an account is out, with another account at once. */
export const retryEventSchema = z.object({
  type: z.literal("retry"),
  batch: z.number().int(),
  indices: indicesSchema,
  attempt: z.number().int(),
  delayMs: z.number(),
  /** The account whose call failed; null where none is needed. */
  account: z.string().nullable(),
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
  images: z.number().int().nullable(),
  requests: z.number().int(),
  retries: z.number().int(),
  elapsedMs: z.number(),
});

/** One line of the NDJSON answer of `POST /api/embeddings`. */
export const embedEventSchema = z.discriminatedUnion("type", [
  planEventSchema,
  batchEventSchema,
  sparseBatchEventSchema,
  retryEventSchema,
  failureEventSchema,
  doneEventSchema,
]);

export type EmbedEvent = z.infer<typeof embedEventSchema>;
export type BatchEvent = z.infer<typeof batchEventSchema>;
export type SparseBatchEvent = z.infer<typeof sparseBatchEventSchema>;
