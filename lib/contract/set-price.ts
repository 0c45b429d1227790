import { z } from "zod";
import { modelReferenceSchema } from "./model-reference";

/** A model's price as the admin sets it. It counts towards budgets, so it says where and when it was read. */
export const setPriceSchema = z.strictObject({
  model: modelReferenceSchema,
  amount: z.number().min(0).max(1_000_000),
  unit: z.enum(["1000-tokens", "request"]),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, "must be three letters such as USD"),
  source: z.string().trim().min(1).max(200),
  /** The day on which the source was read. */
  date: z.iso.date(),
});

export type SetPrice = z.infer<typeof setPriceSchema>;

/** Answer of `GET /api/prices`: what the admin has set; prices of the configuration stand before them. */
export const setPricesAnswerSchema = z.object({
  prices: z.array(setPriceSchema),
  /** Whether the one who asks may change them. */
  mayChange: z.boolean(),
});

export type SetPricesAnswer = z.infer<typeof setPricesAnswerSchema>;

/** Body of `DELETE /api/prices`. */
export const deletePriceSchema = z.strictObject({ model: modelReferenceSchema });
