import { z } from "zod";
import { kindSchema } from "./kind";

/** Answer of `GET /api/health`: the server answers, and what each provider's vectors would be now. */
export const healthAnswerSchema = z.object({
  ready: z.literal(true),
  /** The kind is null where a provider is not configured. */
  providers: z.array(z.object({ provider: z.string(), kind: kindSchema.nullable() })),
});

export type HealthAnswer = z.infer<typeof healthAnswerSchema>;
