import { describe, expect, it } from "vitest";
import { alibabaDenseModels } from "./alibaba-dense";
import { alibabaTextLimits } from "./alibaba-limits";
import { alibabaMultimodalModels, alibabaVideoIdsAsMultimodal } from "./alibaba-multimodal";
import { alibabaSparseModels } from "./alibaba-sparse";
import { builtinModels } from "./builtin-models";
import { builtinSparseModels } from "./builtin-sparse";
import { builtinVisualModels } from "./builtin-visual";
import type { Fact, ModelFacts } from "./model-facts";

const models = [
  ...alibabaDenseModels,
  ...alibabaSparseModels,
  ...alibabaMultimodalModels,
  ...builtinModels,
  ...builtinSparseModels,
  ...builtinVisualModels,
];

function factsOf(model: ModelFacts): Fact<number | string>[] {
  return [model.dimension, model.inputTokenLimit, model.languages, model.requestsPerSecond];
}

describe("the catalogue", () => {
  it("names every model once, as provider:model", () => {
    expect(new Set(models.map((model) => model.reference)).size).toBe(models.length);
    for (const model of models) {
      expect(model.reference).toBe(`${model.provider}:${model.modelId}`);
      expect(model.modelId).toMatch(/^[A-Za-z0-9._-]{1,64}$/);
    }
  });

  it("holds the eight dense services of the brief", () => {
    expect(alibabaDenseModels.map((model) => model.modelId)).toEqual([
      "ops-text-embedding-001",
      "ops-text-embedding-zh-001",
      "ops-text-embedding-en-001",
      "ops-text-embedding-002",
      "ops-gte-sentence-embedding-multilingual-base",
      "ops-qwen3-embedding-0.6b",
      "wan2.7-t2v",
      "wanx2.1-t2v-plus",
    ]);
  });

  it("gives no value and no source to what is unknown, and a source to everything else", () => {
    for (const fact of models.flatMap(factsOf)) {
      if (fact.standing === "unknown") expect(fact).toMatchObject({ value: null, source: null });
      else expect(fact.source).toBeTruthy();
    }
  });

  it("never writes 0 for a number that it does not know", () => {
    for (const fact of models.flatMap(factsOf)) expect(fact.value).not.toBe(0);
    for (const price of models.flatMap((model) => model.prices))
      expect(price.amount).toBeGreaterThan(0);
  });

  it("offers no dimension above the model's own", () => {
    for (const { dimension, dimensionChoices } of models) {
      for (const choice of dimensionChoices)
        expect(choice).toBeLessThanOrEqual(dimension.value ?? 0);
    }
  });

  it("puts documented prices before the brief's, each with the day it was read", () => {
    for (const { prices } of models) {
      const firstFromBrief = prices.findIndex((price) => price.standing === "brief");
      const afterBrief = firstFromBrief < 0 ? [] : prices.slice(firstFromBrief);
      expect(afterBrief.every((price) => price.standing === "brief")).toBe(true);
      for (const price of prices) expect(price.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it("warns of exactly the two services that are documented as text-to-video", () => {
    const warned = models.filter((model) => model.remark === "text-to-video-id");
    expect(warned.map((model) => model.modelId)).toEqual(["wan2.7-t2v", "wanx2.1-t2v-plus"]);
    for (const model of warned) expect(model.dimension.value).toBeNull();
  });

  it("holds the sparse service, with its documented price first", () => {
    expect(alibabaSparseModels.map((model) => model.modelId)).toEqual([
      "ops-text-sparse-embedding-001",
    ]);
    expect(alibabaSparseModels[0]?.prices.map(({ currency }) => currency)).toEqual(["USD", null]);
  });

  it("holds the four multimodal services, of which those of Qwen2-VL take a text with an image", () => {
    const both = alibabaMultimodalModels.map(({ modelId, accepts }) => [
      modelId,
      accepts.textWithImage,
    ]);
    expect(both).toEqual([
      ["ops-m2-encoder", false],
      ["ops-m2-encoder-large", false],
      ["ops-gme-qwen2-vl-2b-instruct", true],
      ["ops-mm-embedding-v1-2b", true],
    ]);
    expect(alibabaMultimodalModels.every(({ accepts }) => accepts.text && accepts.image)).toBe(
      true,
    );
  });

  it("describes the text-to-video ids a second time, as the brief's multimodal services", () => {
    const dense = alibabaDenseModels.filter((model) => model.remark !== null);
    expect(alibabaVideoIdsAsMultimodal.map(({ reference }) => reference)).toEqual(
      dense.map(({ reference }) => reference),
    );
    expect(alibabaVideoIdsAsMultimodal.every(({ accepts }) => accepts.image)).toBe(true);
  });

  it("lets a dimension be chosen only where dimensions are listed", () => {
    for (const { dimensionRequest, dimensionChoices } of models)
      expect(dimensionRequest === "listed").toBe(dimensionChoices.length > 0);
  });

  it("keeps every Alibaba text service within the documented request", () => {
    for (const model of alibabaDenseModels) {
      expect(model.batchInputs).toBe(32);
      expect(model.batchBytes).toBeLessThanOrEqual(8 * 1024 * 1024);
      expect(model.requestsPerSecond.value).toBe(alibabaTextLimits.requestsPerSecond.value);
    }
  });
});
