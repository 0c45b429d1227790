import { z } from "zod";
import { inputImageSchema } from "./input-image";
import { modelReferenceSchema } from "./model-reference";
import { roleSchema } from "./role";

/** Limits of one `POST /api/embeddings`; the client cuts a column into requests of this size. */
export const embedRequestLimits = { inputs: 2_000, bytes: 16 * 1024 * 1024 } as const;

/** A text, an image, or both in one where the model takes that. */
export const embedInputSchema = z
  .object({
    id: z.string().min(1).max(64),
    text: z.string().min(1).optional(),
    image: inputImageSchema.optional(),
  })
  .refine(
    ({ text, image }) => text !== undefined || image !== undefined,
    "needs a text or an image",
  );

/** Body of `POST /api/embeddings`: inputs of one column. */
export const embedRequestSchema = z.object({
  model: modelReferenceSchema,
  role: roleSchema,
  /** Output dimension; absent means the model's own. */
  dimension: z.number().int().min(1).max(16_384).optional(),
  cache: z.enum(["use", "bypass"]).default("use"),
  inputs: z.array(embedInputSchema).min(1).max(embedRequestLimits.inputs),
});

export type EmbedRequest = z.infer<typeof embedRequestSchema>;
