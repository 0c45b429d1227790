import { describe, expect, it } from "vitest";
import type { SendRequest, VendorRequest } from "../send-json";
import type { EmbeddingAdapter, EmbeddingInput } from "../spec";
import { connectionTo } from "../testing/conformance-subjects";
import { alibabaDeployment, type Deployment } from "./alibaba-deployment";
import { alibabaMultimodal } from "./alibaba-multimodal";
import { alibabaSparse } from "./alibaba-sparse";

const { signal } = new AbortController();
const text = (value: string): EmbeddingInput => ({ text: value, image: null });
const image = (value: string): EmbeddingInput => ({ text: null, image: value });
const url = "https://platform.example/v3/openapi/deployments/dep-1/predict";
const dense = { result: { embeddings: [{ index: 0, embedding: [1, 0] }] } };

/** One call, with what was sent and what was read. */
async function call(
  make: (send: SendRequest) => EmbeddingAdapter,
  inputs: readonly EmbeddingInput[],
  body: unknown,
  dimension: number | null = null,
) {
  const requests: VendorRequest[] = [];
  const adapter = make(async (request) => {
    requests.push(request);
    return Response.json(body);
  });
  const asked = { modelId: "m", role: "query" as const, dimension, inputs };
  const answer = await adapter.embed(asked, { signal });
  const [request] = requests;
  const sent: unknown = JSON.parse(request?.body ?? "null");
  return { answer, sent, request };
}

const sparse = (send: SendRequest) => alibabaSparse(connectionTo(send));
const multimodal = (send: SendRequest) => alibabaMultimodal(connectionTo(send));
const deployed = (overrides: Partial<Deployment>) => (send: SendRequest) =>
  alibabaDeployment(connectionTo(send), { url, token: "T-1", form: "text", ...overrides });

describe("the sparse form", () => {
  const entry = { ids: [163_040, 6], weights: [0.284, 0.101], tokens: ["科学技术", ""] };

  it("asks for the tokens' names", async () => {
    const { sent, request } = await call(sparse, [text("a")], {
      result: { sparse_embeddings: [] },
    });
    expect(sent).toEqual({ input: ["a"], input_type: "query", return_token: true });
    expect(request?.url).toMatch(/\/text-sparse-embedding\/m$/);
  });

  it.each([
    ["token_id, as documented", "sparse_embeddings", "token_id"],
    ["tokenId, as the brief has it", "sparse_embeddings", "tokenId"],
    ["a misspelt list, as one table has it", "sparse_emebddings", "token_id"],
  ])("reads %s", async (_, list, id) => {
    const embedding = [
      { [id]: 163_040, weight: 0.284, token: "科学技术" },
      { [id]: 6, weight: 0.101, token: "" },
    ];
    const { answer } = await call(sparse, [text("a")], {
      usage: { token_count: 11 },
      result: { [list]: [{ index: 0, embedding }] },
    });
    expect(answer).toMatchObject({ type: "sparse", tokens: 11, embeddings: [{ index: 0, entry }] });
  });

  it("has no names where the platform gives none, and NaN for a weight that is no number", async () => {
    const { answer } = await call(sparse, [text("a")], {
      result: { sparse_embeddings: [{ index: 0, embedding: [{ token_id: 1, weight: null }] }] },
    });
    expect(answer.embeddings).toEqual([
      { index: 0, entry: { ids: [1], weights: [Number.NaN], tokens: null } },
    ]);
  });

  it("cannot read a token without an id", async () => {
    const body = { result: { sparse_embeddings: [{ index: 0, embedding: [{ weight: 1 }] }] } };
    await expect(call(sparse, [text("a")], body)).rejects.toMatchObject({
      code: "vendor_answer_unreadable",
    });
  });
});

describe("the multimodal form", () => {
  it("sends objects of text, image, or both, an address as it is", async () => {
    const address = "https://pictures.example/a.png?size=2";
    const inputs = [text("a"), image(address), { text: "b", image: "data:image/png;base64,AA==" }];
    const { sent } = await call(multimodal, inputs, dense);
    expect(sent).toMatchObject({
      input: [
        { text: "a" },
        { image: address },
        { text: "b", image: "data:image/png;base64,AA==" },
      ],
    });
  });

  it.each([
    [{ token_count: 7, image: 2 }, 7, 2],
    [{ image_token: 5, text_token: 3 }, 8, null],
    [{ image: 1 }, null, 1],
    [{}, null, null],
  ])("reads the usage %j", async (usage, tokens, images) => {
    const { answer } = await call(multimodal, [text("a")], { ...dense, usage });
    expect(answer).toMatchObject({ tokens, images });
  });
});

describe("the deployment forms", () => {
  it("sends the token beside the key, and the dimension that was asked for", async () => {
    const { sent, request } = await call(deployed({}), [text("a")], dense, 567);
    expect(request?.url).toBe(url);
    expect(request?.headers.Token).toBe("T-1");
    expect(request?.headers.Authorization).toMatch(/^Bearer /);
    expect(sent).toEqual({ input: ["a"], input_type: "query", dimension: 567 });
  });

  it("sends no header for a token that is missing", async () => {
    const { request } = await call(deployed({ token: null }), [text("a")], dense);
    expect(request?.headers).not.toHaveProperty("Token");
  });

  it("sends one type a request in the typed form", async () => {
    const typed = deployed({ form: "typed" });
    const texts = await call(typed, [text("a"), text("b")], dense);
    expect(texts.sent).toEqual({ type: "text", data: ["a", "b"] });
    const images = await call(typed, [image("data:image/png;base64,AA==")], dense);
    expect(images.sent).toEqual({ type: "image", data: ["data:image/png;base64,AA=="] });
  });

  it("reads an answer with and without its envelope", async () => {
    const bare = { embeddings: [{ index: 0, embedding: [1, 0], type: "image" }] };
    for (const body of [dense, bare, { ...bare, request_id: "R" }]) {
      const { answer } = await call(deployed({ form: "typed" }), [text("a")], body);
      expect(answer.embeddings).toEqual([{ index: 0, values: Float32Array.of(1, 0) }]);
    }
  });
});
