import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createEmulator, type Emulator } from "../emulator";
import { loadBuiltinModels } from "../load-builtin-models";
import { readRefusal } from "../testing/dense-client";
import { platformRequest, servicePath } from "../testing/platform-request";
import { missingOrInvalid, serviceIdNotExist } from "../testing/refusals";
import { emulatedTokenId } from "./token-id-space";

const id = "ops-text-sparse-embedding-001";

const entrySchema = z.strictObject({
  token_id: z.int().min(0).max(250_001),
  weight: z.number().positive(),
  token: z.string().optional(),
});

const answerSchema = z.strictObject({
  request_id: z.string(),
  latency: z.int(),
  usage: z.strictObject({ token_count: z.int() }),
  result: z.strictObject({
    sparse_embeddings: z.array(z.strictObject({ index: z.int(), embedding: z.array(entrySchema) })),
  }),
});

type Entry = z.infer<typeof entrySchema>;

function dot(a: readonly Entry[], b: readonly Entry[]): number {
  const weights = new Map(b.map(({ token_id, weight }) => [token_id, weight]));
  return a.reduce((sum, { token_id, weight }) => sum + weight * (weights.get(token_id) ?? 0), 0);
}

describe("the emulated sparse service", () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = createEmulator({ ...(await loadBuiltinModels()), strict: true });
  });

  const send = (body: unknown, serviceId = id, headers = {}) =>
    emulator(platformRequest(servicePath("text-sparse-embedding", serviceId), body, headers));

  async function embed(body: unknown) {
    const { usage, result } = answerSchema.parse(await (await send(body)).json());
    return {
      tokens: usage.token_count,
      vectors: result.sparse_embeddings.map(({ embedding }) => embedding),
    };
  }

  it("answers one vector a text, heaviest token first, without the tokens' spelling", async () => {
    const { vectors, tokens } = await embed({ input: ["test", "text"], input_type: "document" });
    expect(vectors).toHaveLength(2);
    expect(tokens).toBe(6);
    for (const vector of vectors) {
      expect(vector.every(({ token }) => token === undefined)).toBe(true);
      expect(vector).toEqual(vector.toSorted((a, b) => b.weight - a.weight));
    }
  });

  it("spells the tokens when asked, an empty one for a part of a character", async () => {
    const { vectors } = await embed({
      input: ["科学技术 unbelievably \u{1F9FF}"],
      return_token: true,
    });
    const tokens = vectors[0]?.map(({ token }) => token) ?? [];
    expect(tokens).toContain("");
    expect(tokens.join(" ")).toMatch(/科学|技术/u);
    expect(tokens.every((token) => token !== undefined && !/##|<0x/.test(token))).toBe(true);
  });

  it("gives a document related tokens that a query does not get", async () => {
    const asDocument = (await embed({ input: "password" })).vectors[0] ?? [];
    const asQuery = (await embed({ input: "password", input_type: "query" })).vectors[0] ?? [];
    expect(asDocument.length).toBeGreaterThan(asQuery.length);
    expect(dot(asQuery, asDocument)).toBeGreaterThan(0);
    expect(await embed({ input: "password", input_type: "document" })).toEqual({
      tokens: 4,
      vectors: [asDocument],
    });
  });

  it("ranks the text that answers a query first", async () => {
    const [query] = (await embed({ input: "reset password", input_type: "query" })).vectors;
    const { vectors } = await embed({
      input: ["The parcel has not arrived", "How do I reset my password?"],
    });
    const [other, right] = vectors.map((vector) => dot(query ?? [], vector));
    expect(right).toBeGreaterThan(other ?? Number.NaN);
  });

  it("gives every built-in token an id of its own", () => {
    const ids = Array.from({ length: 26_704 }, (_, at) => emulatedTokenId(at));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(...ids)).toBeLessThan(250_002);
    expect(Math.max(...ids)).toBeGreaterThan(240_000);
  });

  it("reads nothing beyond 8,192 tokens", async () => {
    const full = "a ".repeat(8_190);
    const exact = await embed({ input: full });
    expect(exact.tokens).toBe(8_192);
    expect(await embed({ input: `${full} telescope` })).toEqual(exact);
  });

  it.each([
    ["no input", {}],
    ["an empty text in a list", { input: ["a", ""] }],
    ["33 texts", { input: Array.from({ length: 33 }, () => "a") }],
    ["a return_token that is no boolean", { input: "a", return_token: "yes" }],
  ])("refuses %s with the documented words", async (_, body) => {
    expect(await readRefusal(await send(body))).toEqual(missingOrInvalid);
  });

  it("refuses an unknown input_type and an unknown service", async () => {
    const wrongRole = await readRefusal(await send({ input: "a", input_type: "xxx" }));
    expect(wrongRole.message).toContain('`InputType` from String "xxx"');
    const dense = await readRefusal(await send({ input: "a" }, "ops-text-embedding-002"));
    expect(dense).toEqual(serviceIdNotExist);
  });
});
