import { z } from "zod";
import { errorCodeSchema } from "./api-error";
import { kindSchema } from "./kind";
import { modelReferenceSchema } from "./model-reference";
import { priceSchema } from "./models-answer";
import { roleSchema } from "./role";
import { usageQuerySchema } from "./usage";

const count = z.number().int().min(0);

/**
 * What came of a call. `sent` is under way; `unknown` was cut off, so that it may have been paid for; `cached` was
 * no call at all, but inputs that the cache answered.
 */
export const callOutcomeSchema = z.enum(["sent", "answered", "failed", "unknown", "cached"]);

export type CallOutcomeName = z.infer<typeof callOutcomeSchema>;

/** One row of the ledger. It holds no text and no picture of anybody. */
export const usageCallSchema = z.object({
  id: z.string(),
  /** Milliseconds since 1970 at which it was sent. */
  at: count,
  outcome: callOutcomeSchema,
  model: modelReferenceSchema,
  kind: kindSchema,
  account: z.string().nullable(),
  role: roleSchema,
  /** The dimension that was asked for; null for the model's own. */
  dimension: count.nullable(),
  inputs: count,
  /** As the provider counted them; null where it did not say. */
  images: count.nullable(),
  tokens: count.nullable(),
  /** Before the call; of cached inputs, what they saved. */
  estimatedTokens: count,
  latencyMs: z.number().nullable(),
  /** Billionths of the currency; null where no price counted, and for every call that is not real. */
  costNanos: z.number().int().nullable(),
  /** The price behind the cost. */
  price: priceSchema.nullable(),
  requestId: z.string().nullable(),
  failure: errorCodeSchema.nullable(),
  visitor: z.string(),
  /** Whether it is the one who asks. */
  own: z.boolean(),
});

export type UsageCall = z.infer<typeof usageCallSchema>;

/** Query of `GET /api/usage/calls`: the newest first, from where the last page ended. */
export const usageCallsQuerySchema = usageQuerySchema.extend({
  /** Calls of this model only, and of this outcome only; left out, all. */
  model: modelReferenceSchema.optional(),
  outcome: callOutcomeSchema.optional(),
  /** `next` of the page before. */
  before: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Answer of `GET /api/usage/calls`: one's own calls; for the admin, everybody's. */
export const usageCallsAnswerSchema = z.object({
  calls: z.array(usageCallSchema),
  /** Where the next page begins; null at the end. */
  next: z.string().nullable(),
});

export type UsageCallsAnswer = z.infer<typeof usageCallsAnswerSchema>;
