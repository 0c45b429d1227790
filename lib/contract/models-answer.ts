import { z } from "zod";
import { apiErrorSchema } from "./api-error";
import { kindSchema } from "./kind";
import { modelReferenceSchema } from "./model-reference";
import { standingSchema } from "./standing";

/** A fact with how well it is known and where it was read. Unknown is null, never 0. */
function factSchema<Value extends z.ZodType>(value: Value) {
  return z.object({
    value: value.nullable(),
    standing: standingSchema,
    source: z.string().nullable(),
  });
}

/**
 * One price of one model. Several may stand side by side, the best known first. Only one of standing `configured`,
 * which the configuration or the admin vouches for, makes money in the ledger and counts towards budgets.
 */
export const priceSchema = z.object({
  amount: z.number(),
  unit: z.enum(["1000-tokens", "request"]),
  /** ISO 4217 code, or null when the source names none. */
  currency: z.string().nullable(),
  standing: standingSchema,
  source: z.string(),
  /** ISO date on which the source was read. */
  date: z.string(),
  /** Whether the admin set it on the running server; left out where the configuration or the catalogue has it. */
  byAdmin: z.literal(true).optional(),
});

export type Price = z.infer<typeof priceSchema>;

export const modelDescriptionSchema = z.object({
  reference: modelReferenceSchema,
  provider: z.string(),
  modelId: z.string(),
  modality: z.enum(["dense", "sparse", "multimodal"]),
  dimension: factSchema(z.number().int()),
  /** What one input may be. */
  accepts: z.object({
    text: z.boolean(),
    image: z.boolean(),
    /** A text and an image in one input, for one vector. */
    textWithImage: z.boolean(),
  }),
  /** Dimensions that can be asked for; empty when only the model's own can. */
  dimensionChoices: z.array(z.number().int()),
  /**
   * Whether a dimension may be sent to the provider: not at all, one of the choices, or any up to the model's
   * own, where the provider itself refuses what is above.
   */
  dimensionRequest: z.enum(["none", "listed", "any"]),
  inputTokenLimit: factSchema(z.number().int()),
  /** Languages in words such as "zh, en" or "100+". */
  languages: factSchema(z.string()),
  /** Whether a role changes the vectors is the model's own affair; this says whether one can be sent. */
  acceptsRole: z.boolean(),
  batchInputs: z.number().int(),
  batchBytes: z.number().int(),
  /** Requests a second that one account may send; null where there is no limit. */
  requestsPerSecond: factSchema(z.number()),
  prices: z.array(priceSchema),
  /** What a person must know before trusting this entry: a code that the screen translates. */
  remark: z.enum(["text-to-video-id"]).nullable(),
  /** Real, local or emulated, as it would be answered now; null when it cannot be. */
  kind: kindSchema.nullable(),
  /** The error that asking it now would give; null when it can be asked. */
  notReady: apiErrorSchema.nullable(),
  /** The accounts that its batches are spread over, by their names; empty where it needs none. */
  accounts: z.array(z.string()),
});

export type ModelDescription = z.infer<typeof modelDescriptionSchema>;

/** Answer of `GET /api/models`. */
export const modelsAnswerSchema = z.object({
  models: z.array(modelDescriptionSchema),
  /** Providers to which any other service id may be sent, such as `alibaba`, with the kind it would have. */
  openProviders: z.array(
    z.object({
      provider: z.string(),
      kind: kindSchema.nullable(),
      /** Why its models could not be listed; null when they are, or need not be. */
      problem: apiErrorSchema.nullable(),
    }),
  ),
});

export type ModelsAnswer = z.infer<typeof modelsAnswerSchema>;
