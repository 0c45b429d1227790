import { z } from "zod";
import { apiErrorSchema } from "./api-error";
import { embedRequestLimits, embedRequestSchema } from "./embed-request";
import { inputImageSchema } from "./input-image";
import { kindSchema } from "./kind";

export const tryRequestLimits = { bytes: embedRequestLimits.bytes } as const;

/** Body of `POST /api/try`: one input for one model, sent once. */
export const tryRequestSchema = embedRequestSchema
  .pick({ model: true, role: true, dimension: true })
  .extend({
    input: z
      .object({ text: z.string().min(1).optional(), image: inputImageSchema.optional() })
      .refine(
        ({ text, image }) => text !== undefined || image !== undefined,
        "needs a text or an image",
      ),
    /** The account to ask with, by its name; the one that is free first when left out. */
    account: z.string().optional(),
  });

export type TryRequest = z.infer<typeof tryRequestSchema>;

const messageFields = {
  headers: z.record(z.string(), z.string()),
  /** As it went over the wire, up to 200,000 characters. */
  body: z.string(),
  /** Characters of the whole body. */
  bodyLength: z.number().int(),
};

/** Answer of `POST /api/try`: what was sent and what came back, whether it succeeded or not; keys are masked. */
export const tryAnswerSchema = z.object({
  kind: kindSchema,
  account: z.string().nullable(),
  /** Null for a model that runs here. */
  request: z.object({ method: z.string(), url: z.string(), ...messageFields }).nullable(),
  /** Null when no answer came, and for a model that runs here. */
  answer: z.object({ status: z.number().int(), ...messageFields }).nullable(),
  /** Milliseconds from sending to the last byte, measured here. */
  latencyMs: z.number(),
  requestId: z.string().nullable(),
  tokens: z.number().int().nullable(),
  images: z.number().int().nullable(),
  /** Components of the vector, or entries of a sparse one; null without a usable answer. */
  vectorLength: z.number().int().nullable(),
  note: z.enum(["image-address-only"]).nullable(),
  /** Null when the answer was good. */
  error: apiErrorSchema.nullable(),
});

export type TryAnswer = z.infer<typeof tryAnswerSchema>;
