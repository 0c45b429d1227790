import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/server/http/app-error";
import type { SendRequest, VendorRequest } from "../send-json";
import { openaiSource, type OpenaiServer } from "./openai-source";

const key = "sk-canary-4711";
const { signal } = new AbortController();

const server: OpenaiServer = {
  name: "ollama",
  baseUrl: "http://127.0.0.1:11434/v1",
  key,
  models: [],
  discover: true,
  batchInputs: 32,
};

const embedding = {
  object: "list",
  data: [{ index: 0, embedding: [1, 0] }],
  usage: { prompt_tokens: 4 },
};

/** A server that lists models and embeds, noting every request. */
function serverWith(models: () => Response, answer: unknown = embedding) {
  const requests: VendorRequest[] = [];
  const send: SendRequest = async (request) => {
    requests.push(request);
    return request.url.endsWith("/models") ? models() : Response.json(answer);
  };
  return { send, requests };
}

const listing = (...ids: string[]) =>
  Response.json({ data: ids.map((id) => ({ id, object: "model" })) });

describe("the models of an OpenAI-compatible server", () => {
  it("are those it lists by GET /models whose names are of embedding models, once in a while", async () => {
    let now = 0;
    const { send, requests } = serverWith(() =>
      listing("llama3.2:3b", "nomic-embed-text:latest", "BAAI/bge-m3"),
    );
    const source = openaiSource(server, { send, now: () => now });
    const list = async () => (await source.list(signal)).models.map(({ reference }) => reference);
    expect(await list()).toEqual(["ollama:nomic-embed-text:latest", "ollama:BAAI/bge-m3"]);
    now += 60_000;
    await list();
    expect(requests).toHaveLength(1);
    expect(requests[0]?.method).toBe("GET");
    expect(requests[0]?.headers.Authorization).toBe(`Bearer ${key}`);
    now += 600_000;
    await list();
    expect(requests).toHaveLength(2);
  });

  it("are all of them where no name tells", async () => {
    const { send } = serverWith(() => listing("model-a", "model-b"));
    const { models } = await openaiSource(server, { send, now: () => 0 }).list(signal);
    expect(models).toHaveLength(2);
  });

  it("are the configured ones when it cannot be asked, with the reason and without the key", async () => {
    const { send } = serverWith(() => Response.json({ error: `bad ${key}` }, { status: 401 }));
    const models = [{ id: "bge-m3", dimension: 1_024, prices: [] }];
    const listed = await openaiSource({ ...server, models }, { send, now: () => 0 }).list(signal);
    expect(listed.models).toMatchObject([
      { reference: "ollama:bge-m3", dimension: { value: 1_024 }, kind: "real", acceptsRole: false },
    ]);
    expect(listed.open[0]?.problem?.text).toMatch(/did not accept the key/);
    expect(JSON.stringify(listed)).not.toContain(key);
  });
});

describe("what is sent to an OpenAI-compatible server", () => {
  const models = [{ id: "e5", prefixes: { query: "query: ", document: "passage: " }, prices: [] }];

  async function sent(
    modelId: string,
    role: "query" | "document" | null,
    dimension: number | null,
  ) {
    const { send, requests } = serverWith(() => listing());
    const { routes } = openaiSource({ ...server, models }, { send, now: () => 0 }).resolve({
      provider: "ollama",
      modelId,
      hasImages: false,
    });
    const inputs = [{ text: "a", image: null }];
    await routes[0]?.adapter.embed({ modelId, role, dimension, inputs }, { signal });
    const body: unknown = JSON.parse(requests[0]?.body ?? "null");
    return body;
  }

  it("asks for float, and for dimensions when they are wanted", async () => {
    expect(await sent("bge-m3", null, null)).toEqual({
      model: "bge-m3",
      input: ["a"],
      encoding_format: "float",
    });
    expect(await sent("bge-m3", null, 256)).toMatchObject({ dimensions: 256 });
  });

  it("puts the prefix of its role in front of a text, where the model has prefixes", async () => {
    expect(await sent("e5", "query", null)).toMatchObject({ input: ["query: a"] });
    expect(await sent("e5", "document", null)).toMatchObject({ input: ["passage: a"] });
    expect(await sent("e5", null, null)).toMatchObject({ input: ["a"] });
    expect(await sent("bge-m3", "query", null)).toMatchObject({ input: ["a"] });
  });
});

describe("what an OpenAI-compatible server refuses", () => {
  it.each([
    [
      "a used-up quota",
      429,
      { error: { code: "insufficient_quota", message: "x" } },
      "vendor_quota_exhausted",
    ],
    [
      "a rate limit",
      429,
      { error: { code: "rate_limit_exceeded", message: "x" } },
      "vendor_rate_limited",
    ],
    [
      "an unknown model of OpenAI",
      404,
      { error: { code: "model_not_found", message: "x" } },
      "vendor_unknown_service",
    ],
    [
      "an unknown model of Ollama",
      404,
      { error: 'model "x" not found, try pulling it first' },
      "vendor_unknown_service",
    ],
    [
      "a validation error of TEI",
      422,
      { error: "batch size 64 > 32", error_type: "Validation" },
      "vendor_invalid_parameter",
    ],
    [
      "an error of Alibaba's gateway",
      400,
      { code: "InvalidParameter", message: "x", request_id: "r" },
      "vendor_invalid_parameter",
    ],
    ["a page of a proxy", 502, "<html>", "vendor_failed"],
  ])("is read from %s", async (_, status, body, code) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const send: SendRequest = async () => new Response(text, { status });
    const { routes } = openaiSource(server, { send, now: () => 0 }).resolve({
      provider: "ollama",
      modelId: "x",
      hasImages: false,
    });
    const call = {
      modelId: "x",
      role: null,
      dimension: null,
      inputs: [{ text: "a", image: null }],
    };
    const failure = await routes[0]?.adapter
      .embed(call, { signal })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code });
  });
});
