import { z } from "zod";

/** What the server sends to the embedding thread, one at a time. The same as `BuiltinEmbedRequest`. */
export const threadRequestSchema = z.object({
  model: z.enum(["dense", "lexical"]),
  texts: z.array(z.string()),
  role: z.enum(["query", "document"]),
  dimension: z.number().optional(),
});

/** What the thread answers to each request. */
export const threadAnswerSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("embedded"),
    result: z.object({
      vectors: z.instanceof(Float32Array),
      dimension: z.number(),
      tokenCounts: z.array(z.number()),
    }),
  }),
  z.object({ type: z.literal("failed"), error: z.instanceof(Error) }),
]);

export type ThreadAnswer = z.infer<typeof threadAnswerSchema>;
