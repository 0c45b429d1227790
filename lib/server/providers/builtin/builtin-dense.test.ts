import { describe, expect, it } from "vitest";
import { createBuiltinModel } from "@/lib/builtin/builtin-model";
import { inProcessBuiltinEmbed } from "@/lib/builtin/in-process-embed";
import { readModelFiles } from "@/lib/builtin/read-model-files";
import type { DenseAnswer, EmbeddingCall } from "../spec";
import { builtinDense } from "./builtin-dense";

const model = createBuiltinModel(await readModelFiles());
const adapter = builtinDense(inProcessBuiltinEmbed(model));
const { signal } = new AbortController();
const texts = ["How do I reset my password?", "怎么申请退款"];
const inputs = texts.map((text) => ({ text, image: null }));

async function embed(overrides: Partial<EmbeddingCall>): Promise<DenseAnswer> {
  const call = { modelId: "static-256", role: null, dimension: null, inputs, ...overrides };
  const answer = await adapter.embed(call, { signal });
  if (answer.type !== "dense") throw new Error("expected dense vectors");
  return answer;
}

describe("the adapter of the built-in models", () => {
  it.each([
    ["static-256", null, 256],
    ["static-256", 128, 128],
    ["static-256", 64, 64],
    ["lexical", null, 512],
    ["lexical", 512, 512],
  ])(
    "%s asked for dimension %s answers %d components a text",
    async (modelId, dimension, length) => {
      const { embeddings } = await embed({ modelId, dimension });
      expect(embeddings.map(({ index }) => index)).toEqual([0, 1]);
      expect(embeddings.map(({ values }) => values.length)).toEqual([length, length]);
    },
  );

  it("counts the tokens of all texts together and claims no latency or request id", async () => {
    const answer = await embed({});
    expect(answer.tokens).toBe(texts.flatMap((text) => model.tokenize(text)).length);
    expect(answer.vendorLatencyMs).toBeNull();
    expect(answer.requestId).toBeNull();
  });

  it("embeds without a role as a document, and a query differently", async () => {
    const valuesOf = async (role: "query" | "document" | null) =>
      (await embed({ role })).embeddings[0]?.values;
    expect(await valuesOf(null)).toEqual(await valuesOf("document"));
    expect(await valuesOf("query")).not.toEqual(await valuesOf("document"));
  });

  it("refuses a model that is not built in", async () => {
    await expect(embed({ modelId: "static-512" })).rejects.toMatchObject({
      code: "unknown_model",
      params: { model: "builtin:static-512" },
    });
  });

  it("refuses a dimension that was not trained, and names the ones there are", async () => {
    await expect(embed({ dimension: 100 })).rejects.toMatchObject({
      code: "unsupported_dimension",
      params: { dimension: 100, allowed: "256, 128, 64" },
    });
  });
});
