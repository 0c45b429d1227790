import { z } from "zod";
import { kindSchema } from "./kind";

/** Answer of `GET /api/health`: this server answers. Who is not admitted is told nothing else. */
export const healthAnswerSchema = z.object({
  ready: z.literal(true),
  /**
   * The store's engine, and what is wrong with it, by a code and in words; without it, local and emulated columns
   * still work.
   */
  store: z
    .object({
      engine: z.enum(["sqlite", "postgres"]),
      problem: z.string().nullable(),
      text: z.string().nullable(),
    })
    .nullable(),
  /** What each provider's vectors would be now: null where one is not configured. */
  providers: z.array(z.object({ provider: z.string(), kind: kindSchema.nullable() })).nullable(),
});

export type HealthAnswer = z.infer<typeof healthAnswerSchema>;
