import { z } from "zod";
import type { BuiltinSparseEmbed, BuiltinSparseVector } from "@/lib/builtin/builtin-sparse-embed";
import { platformAnswer } from "../answer/platform-answer";
import type { Endpoint, SparseEntry } from "../endpoint";
import { serviceIdNotExist } from "../http/platform-error";
import { inputTypeSchema, refusalOf } from "../request/input-type";
import { textInputSchema } from "../request/text-input";
import { readTokens } from "../tokens/read-tokens";
import { sentencePiece } from "../tokens/token-rules";
import { emulatedToken, emulatedTokenId } from "./token-id-space";

const serviceId = "ops-text-sparse-embedding-001";
const tokenLimit = 8_192;
/** Brings the built-in weights to the size of those in the documentation's example, a few tenths. */
const weightScale = 0.1;

const sparseRequestSchema = z.object({
  input: textInputSchema(32),
  input_type: inputTypeSchema,
  return_token: z.boolean().default(false),
});

/** `POST /v3/openapi/workspaces/{workspace}/text-sparse-embedding/{service_id}`. */
export function createSparseEndpoint(embed: BuiltinSparseEmbed): Endpoint {
  return {
    path: /^\/v3\/openapi\/workspaces\/(?<workspace>[^/]+)\/text-sparse-embedding\/(?<serviceId>[^/]+)$/,
    method: "POST",
    rateGroup: "sparse",
    async answer({ path, readBody, signal }) {
      if (path.serviceId !== serviceId) throw serviceIdNotExist();
      const { texts, role, withTokens } = readSparseRequest(await readBody());
      const read = texts.map((text) => readTokens(text, sentencePiece, tokenLimit));
      const { vectors } = await embed({ texts: read.map(({ text }) => text), role }, signal);
      return platformAnswer(
        vectors.map((vector) => toEntries(vector, withTokens)),
        { token_count: read.reduce((sum, { tokens }) => sum + tokens, 0) },
        "sparse_embeddings",
      );
    },
  };
}

function readSparseRequest(body: unknown) {
  const parsed = sparseRequestSchema.safeParse(body);
  if (!parsed.success) throw refusalOf(body, parsed.error);
  const { input: texts, input_type: role, return_token: withTokens } = parsed.data;
  return { texts, role, withTokens };
}

/** The tokens of a text, the heaviest first. */
function toEntries(
  { tokenIds, weights, tokens }: BuiltinSparseVector,
  withTokens: boolean,
): SparseEntry[] {
  return Array.from(tokenIds, (id, at) => ({
    token_id: emulatedTokenId(id),
    weight: Math.round(weights[at]! * weightScale * 1e6) / 1e6,
    ...(withTokens && { token: emulatedToken(tokens[at]!) }),
  })).toSorted((a, b) => b.weight - a.weight || a.token_id - b.token_id);
}
