import { z } from "zod";
import { kindSchema } from "./kind";
import { modelReferenceSchema } from "./model-reference";
import { standingSchema } from "./standing";

/** Money as whole billionths of its currency, so that sums are exact; divide by this to show it. */
export const nanosPerUnit = 1_000_000_000;

const count = z.number().int().min(0);
/** ISO 4217 code. */
const currency = z.string();
const daySchema = z.iso.date();

/** Query of `GET /api/usage` and of its export: days in UTC, both included. The last 30 days when left out. */
export const usageQuerySchema = z.object({
  from: daySchema.optional(),
  to: daySchema.optional(),
});

/** What calls used together. Local and emulated calls have no costs. */
export const usageSumsSchema = z.object({
  /** Upstream calls, whatever came of them. */
  calls: count,
  failed: count,
  /** Calls whose outcome nobody knows, since they were cut off; what they were expected to use is in the sums. */
  unknown: count,
  inputs: count,
  images: count,
  /** As the provider counted them; of calls without a count, what was estimated: see `estimatedTokens`. */
  tokens: count,
  /** The part of `tokens` that was estimated and never measured. */
  estimatedTokens: count,
  /** Inputs that the cache answered, and the tokens that this saved, by estimate. Not among the others. */
  cachedInputs: count,
  savedTokens: count,
  /** Real calls that were charged for and had no price that counts; their costs are unknown, not 0. */
  unpricedCalls: count,
  /** One a currency, never converted; null is a price whose currency nobody named. */
  costs: z.array(z.object({ currency: currency.nullable(), nanos: z.number().int() })),
});

export type UsageSums = z.infer<typeof usageSumsSchema>;

/** What one model used on one day. */
export const dayUsageSchema = usageSumsSchema.extend({
  day: daySchema,
  model: modelReferenceSchema,
  kind: kindSchema,
});

export type DayUsage = z.infer<typeof dayUsageSchema>;

/** What one visitor used in the whole time. */
export const visitorUsageSchema = usageSumsSchema.extend({
  visitor: z.string(),
  /** Whether it is the one who asks. */
  own: z.boolean(),
  kind: kindSchema,
});

export type VisitorUsage = z.infer<typeof visitorUsageSchema>;

/** One budget of the day in UTC and how much of it is used, calls under way included. */
export const budgetStateSchema = z.object({
  /** The whole instance, or the visitor who asks. */
  scope: z.enum(["instance", "visitor"]),
  /** Null for a budget in tokens. */
  currency: currency.nullable(),
  /** Tokens, or billionths of the currency. */
  cap: count,
  used: z.number().int(),
  /** Milliseconds since 1970: the end of the day. */
  resetsAt: count,
});

export type BudgetState = z.infer<typeof budgetStateSchema>;

/** What a provider gives for nothing each month, and how much of it real calls used since the month began. */
export const freeTierStateSchema = z.object({
  provider: z.string(),
  unit: z.enum(["tokens", "requests"]),
  limit: count,
  used: count,
  standing: standingSchema,
  source: z.string(),
});

export type FreeTierState = z.infer<typeof freeTierStateSchema>;

/** Answer of `GET /api/usage`. */
export const usageAnswerSchema = z.object({
  from: daySchema,
  to: daySchema,
  /** Of the whole instance, the newest day first; days and models without a call are left out. */
  days: z.array(dayUsageSchema),
  /** The one who asks; for the admin, everybody. */
  visitors: z.array(visitorUsageSchema),
  budgets: z.array(budgetStateSchema),
  freeTiers: z.array(freeTierStateSchema),
});

export type UsageAnswer = z.infer<typeof usageAnswerSchema>;
