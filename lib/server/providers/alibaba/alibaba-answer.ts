import "server-only";
import { z } from "zod";
import type { AnswerFacts } from "../spec";
import { componentsSchema } from "../vendor-components";

const countSchema = z.number().int().nonnegative().nullish().catch(null);

/** Which service fills which field is not documented, so each may be missing (official SDK 2.6.0). */
const usageSchema = z
  .object({
    token_count: countSchema,
    text_token: countSchema,
    image_token: countSchema,
    image: countSchema,
  })
  .nullish()
  .catch(null);

/** What surrounds a result, read loosely: everything but the vectors may be missing. */
const envelope = {
  request_id: z.string().nullish().catch(null),
  latency: z.number().nullish().catch(null),
  usage: usageSchema,
};

/** An answer with the given result. Alibaba Cloud help: text-embedding-api-details. */
export function answerSchema<Result extends z.ZodType>(result: Result) {
  return z.object({ ...envelope, result });
}

/** A result of dense vectors, of texts and of images alike. */
export const denseResultSchema = z.object({
  embeddings: z.array(
    z
      .object({ index: z.number(), embedding: componentsSchema })
      .transform(({ index, embedding }) => ({ index, values: embedding })),
  ),
});

/** What an answer says beside its vectors. */
export function answerFacts(
  { request_id, latency, usage }: z.infer<z.ZodObject<typeof envelope>>,
  headers: Headers,
): AnswerFacts {
  return {
    tokens: usage?.token_count ?? sumOfKnown(usage?.text_token, usage?.image_token),
    images: usage?.image ?? null,
    vendorLatencyMs: latency ?? null,
    requestId: request_id ?? null,
    note: headers.has("x-emulator-image-address-only") ? "image-address-only" : null,
  };
}

function sumOfKnown(...counts: readonly (number | null | undefined)[]): number | null {
  const known = counts.filter((count) => typeof count === "number");
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}
