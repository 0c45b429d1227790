import "server-only";
import { z } from "zod";

/** `Array.isArray` instead of an array schema: a batch holds 50,000 numbers, each checked once when it is copied. */
const componentsSchema = z.custom<readonly unknown[]>(Array.isArray);

const embeddingsSchema = z.array(
  z.object({ index: z.number(), embedding: componentsSchema.transform(toFloat32) }),
);

/**
 * A dense answer, read loosely: only what is used, and everything but the vectors may be missing.
 * Alibaba Cloud help: text-embedding-api-details.
 */
export const alibabaDenseAnswerSchema = z.object({
  request_id: z.string().nullish().catch(null),
  latency: z.number().nullish().catch(null),
  usage: z.object({ token_count: z.number().int().nonnegative() }).nullish().catch(null),
  result: z.object({ embeddings: embeddingsSchema }),
});

/** What is not a number becomes NaN, so that the service's check of finiteness finds it. */
function toFloat32(components: readonly unknown[]): Float32Array {
  const values = new Float32Array(components.length);
  for (let at = 0; at < values.length; at++) {
    const component = components[at];
    values[at] = typeof component === "number" ? component : Number.NaN;
  }
  return values;
}
