import OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createEmulator, type Emulator } from "../emulator";
import { listen, type EmulatorServer } from "../http/node-server";
import { loadBuiltinEmbed } from "../load-builtin-embed";
import { bilingualTexts } from "../testing/bilingual-texts";
import { embedDense } from "../testing/dense-client";
import { platformRequest } from "../testing/platform-request";

const model = "ops-text-embedding-002";

const errorSchema = z.strictObject({
  error: z.strictObject({
    message: z.string(),
    type: z.string(),
    param: z.null(),
    code: z.string().nullable(),
  }),
});

describe("the OpenAI-compatible mode", () => {
  let emulator: Emulator;
  let server: EmulatorServer;
  let client: OpenAI;
  const failures: unknown[] = [];

  beforeAll(async () => {
    emulator = createEmulator({ embed: await loadBuiltinEmbed(), strict: true });
    server = await listen(emulator, { port: 0, onFailure: (error) => failures.push(error) });
    const baseURL = `${server.address}/compatible-mode/v1`;
    client = new OpenAI({ apiKey: "OS-TEST", baseURL, maxRetries: 0 });
  });

  afterAll(() => server.close());

  const send = (body: unknown, headers?: Record<string, string | null>) =>
    emulator(platformRequest("/compatible-mode/v1/embeddings", body, headers));

  async function refusal(body: unknown, headers?: Record<string, string | null>) {
    const response = await send(body, headers);
    const { message, type, code } = errorSchema.parse(await response.json()).error;
    return { status: response.status, message, type, code };
  }

  describe("through the openai package", () => {
    const embed = async (encoding_format?: "float" | "base64") => {
      const input = [...bilingualTexts];
      const { data, usage } = await client.embeddings.create({ model, input, encoding_format });
      return { vectors: data.map(({ embedding }) => embedding), usage };
    };

    it("gives the same vectors as base64, which it asks for by default, and as numbers", async () => {
      const [byDefault, asNumbers] = [await embed(), await embed("float")];
      expect(byDefault.vectors.map((vector) => vector.length)).toEqual(
        bilingualTexts.map(() => 1024),
      );
      expect(byDefault.vectors).toEqual(
        asNumbers.vectors.map((vector) => vector.map((value) => Math.fround(value))),
      );
    });

    it("gives the vectors of the dense endpoint for documents, since it has no roles", async () => {
      const { vectors, usage } = await embed("float");
      const dense = await embedDense(emulator, model, { input: bilingualTexts });
      const query = await embedDense(emulator, model, {
        input: bilingualTexts,
        input_type: "query",
      });
      expect(vectors).toEqual(dense.vectors);
      expect(vectors).not.toEqual(query.vectors);
      expect(usage).toEqual({ prompt_tokens: dense.tokens, total_tokens: dense.tokens });
    });

    it("cuts to the dimensions asked for, as the dense endpoint does", async () => {
      const { data } = await client.embeddings.create({ model, input: "a", dimensions: 256 });
      const dense = await embedDense(emulator, model, { input: "a", dimension: 256 });
      expect(data[0]?.embedding).toEqual(dense.vectors[0]?.map((value) => Math.fround(value)));
    });

    it("lists the documented models", async () => {
      const { data } = await client.models.list();
      expect(data.map(({ id }) => id)).toEqual([
        "ops-text-embedding-001",
        "ops-text-embedding-zh-001",
        "ops-text-embedding-en-001",
        "ops-text-embedding-002",
      ]);
    });

    it("raises the package's own errors", async () => {
      const wrong = client.embeddings.create({ model: "text-embedding-3-small", input: "a" });
      await expect(wrong).rejects.toThrow(OpenAI.NotFoundError);
      const headers = { "x-emulator-fault": "429" };
      const slowed = client.embeddings.create({ model, input: "a" }, { headers });
      await expect(slowed).rejects.toThrow(OpenAI.RateLimitError);
    });
  });

  it("answers numbers when nothing is said, in OpenAI's shape", async () => {
    const answer: unknown = await (await send({ model, input: "a" })).json();
    expect(answer).toEqual({
      object: "list",
      data: [{ object: "embedding", index: 0, embedding: expect.any(Array) }],
      model,
      usage: { prompt_tokens: 3, total_tokens: 3 },
    });
  });

  it.each([
    ["no model", { input: "a" }],
    ["no input", { model }],
    ["an empty text", { model, input: "" }],
    ["33 texts", { model, input: Array.from({ length: 33 }, () => "a") }],
    ["token ids", { model, input: [1, 2] }],
    ["another encoding", { model, input: "a", encoding_format: "hex" }],
    ["dimensions above the model's own", { model, input: "a", dimensions: 1025 }],
    ["broken JSON", "{"],
  ])("refuses %s", async (_, body) => {
    expect(await refusal(body)).toMatchObject({ status: 400, type: "invalid_request_error" });
  });

  it.each(["ops-qwen3-embedding-0.6b", "no-such-model"])("does not know %s", async (unknown) => {
    expect(await refusal({ model: unknown, input: "a" })).toEqual({
      status: 404,
      message: `The model \`${unknown}\` does not exist.`,
      type: "invalid_request_error",
      code: "model_not_found",
    });
  });

  it.each([
    ["401", 401, "invalid_api_key"],
    ["403", 403, "access_denied"],
    ["429", 429, "rate_limit_exceeded"],
    ["quota", 429, "insufficient_quota"],
    ["500", 500, null],
  ])("writes the refusal %s in OpenAI's shape", async (fault, status, code) => {
    const headers = { "x-emulator-fault": fault };
    expect(await refusal({ model, input: "a" }, headers)).toMatchObject({ status, code });
  });

  it("refuses a missing key and the wrong method in OpenAI's shape", async () => {
    expect(await refusal({ model, input: "a" }, { authorization: null })).toMatchObject({
      status: 401,
      code: "invalid_api_key",
    });
    const posted = await emulator(platformRequest("/compatible-mode/v1/models", {}));
    expect(posted.status).toBe(405);
    errorSchema.parse(await posted.json());
  });

  it("had no failure of its own in all this", () => {
    expect(failures).toEqual([]);
  });
});
