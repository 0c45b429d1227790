import { z } from "zod";

const roleSchema = z.enum(["query", "document"]);

/** What the server sends to the embedding thread, one at a time. */
export const threadRequestSchema = z.discriminatedUnion("task", [
  /** The same as `BuiltinEmbedRequest`. */
  z.object({
    task: z.literal("embed"),
    model: z.enum(["dense", "lexical"]),
    texts: z.array(z.string()),
    role: roleSchema,
    dimension: z.number().optional(),
  }),
  /** The same as `BuiltinSparseRequest`. */
  z.object({ task: z.literal("sparse"), texts: z.array(z.string()), role: roleSchema }),
  /** The same as `VisualInput`, in a list. */
  z.object({
    task: z.literal("visual"),
    inputs: z.array(
      z.union([
        z.object({ text: z.string() }),
        z.object({ image: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
      ]),
    ),
  }),
]);

const failedSchema = z.object({ type: z.literal("failed"), error: z.instanceof(Error) });

/** What the thread answers to `embed`; the same as `BuiltinEmbedResult`. */
export const embedAnswerSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("done"),
    result: z.object({
      vectors: z.instanceof(Float32Array),
      dimension: z.number(),
      tokenCounts: z.array(z.number()),
    }),
  }),
  failedSchema,
]);

/** What the thread answers to `sparse`; the same as `BuiltinSparseResult`. */
export const sparseAnswerSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("done"),
    result: z.object({
      vectors: z.array(
        z.object({
          tokenIds: z.instanceof(Uint16Array),
          weights: z.instanceof(Float32Array),
          tokens: z.array(z.string()),
        }),
      ),
      tokenCounts: z.array(z.number()),
    }),
  }),
  failedSchema,
]);

/** What the thread answers to `visual`; the same as `VisualResult`. */
export const visualAnswerSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("done"),
    result: z.object({ vectors: z.array(z.instanceof(Float32Array)), tokens: z.number() }),
  }),
  /** A message of its own: an error's class does not survive the way between threads. */
  z.object({ type: z.literal("unreadable-image"), problem: z.string() }),
  failedSchema,
]);

export type ThreadRequest = z.infer<typeof threadRequestSchema>;
export type ThreadAnswer =
  | z.infer<typeof embedAnswerSchema>
  | z.infer<typeof sparseAnswerSchema>
  | z.infer<typeof visualAnswerSchema>;
