import { z } from "zod";
import { modelReferenceSchema } from "./model-reference";

/** What the counts of a model's provider have taught about estimating them. */
export const tokenCorrectionSchema = z.object({
  model: modelReferenceSchema,
  /** Letters of a Latin word that fit into its first token. */
  wordFirst: z.number(),
  /** Tokens each feature of a text costs, in the features' order. */
  weights: z.array(z.number()),
  /** Texts that were learned from. */
  texts: z.number().int().min(0),
  /** Calls whose estimate was compared with the count. */
  calls: z.number().int().min(0),
  /** Mean of how far a call's estimate was off, as a share of the count; null before the first. */
  meanError: z.number().nullable(),
});

export type TokenCorrection = z.infer<typeof tokenCorrectionSchema>;

/** Answer of `GET /api/estimates`: the models that something was learned of, as each would be served now. */
export const tokenCorrectionsSchema = z.object({ corrections: z.array(tokenCorrectionSchema) });

export type TokenCorrections = z.infer<typeof tokenCorrectionsSchema>;
