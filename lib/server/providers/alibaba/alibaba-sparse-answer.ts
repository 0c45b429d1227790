import "server-only";
import { z } from "zod";
import { answerSchema } from "./alibaba-answer";

const weightSchema = z.number().nullish();

/** The documentation writes `token_id`, the brief `tokenId`. */
const tokenSchema = z
  .object({
    token_id: z.number().optional(),
    tokenId: z.number().optional(),
    weight: weightSchema,
    token: z.string().nullish().catch(null),
  })
  .refine(({ token_id, tokenId }) => (token_id ?? tokenId) !== undefined, "no token_id")
  .transform(({ token_id, tokenId, weight, token }) => ({
    id: token_id ?? tokenId ?? Number.NaN,
    // What is no number is left for the service's check of finiteness.
    weight: weight ?? Number.NaN,
    token: token ?? null,
  }));

const vectorSchema = z
  .object({ index: z.number(), embedding: z.array(tokenSchema) })
  .transform(({ index, embedding }) => ({
    index,
    entry: {
      ids: embedding.map(({ id }) => id),
      weights: embedding.map(({ weight }) => weight),
      tokens: namesOf(embedding),
    },
  }));

const misspelt = z.looseObject({ sparse_emebddings: z.array(z.unknown()) });

/** One table of the documentation misspells the list. */
const resultSchema = z.preprocess(
  (result) => {
    const read = misspelt.safeParse(result);
    return read.success ? { sparse_embeddings: read.data.sparse_emebddings } : result;
  },
  z.object({ sparse_embeddings: z.array(vectorSchema) }),
);

/** A sparse answer, read loosely. Alibaba Cloud help: text-sparse-embedding-api-details. */
export const sparseAnswerSchema = answerSchema(resultSchema);

/** The tokens where every one is named, the empty string being a name too; null where any is not. */
function namesOf(embedding: readonly { token: string | null }[]): string[] | null {
  const names = embedding.flatMap(({ token }) => token ?? []);
  return names.length === embedding.length ? names : null;
}
