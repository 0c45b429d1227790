import { describe, expect, it } from "vitest";
import { filterModels, isFiltering, noFilter } from "./filter-models";
import { describedModel } from "./testing/described-model";

const models = [
  describedModel({
    reference: "alibaba:ops-text-embedding-002",
    languages: "100+",
    kind: "emulated",
  }),
  describedModel({ reference: "alibaba:ops-text-embedding-zh-001", languages: "zh", kind: null }),
  describedModel({ reference: "builtin:static-256", languages: "zh, en", dimension: 256 }),
  describedModel({ reference: "alibaba:ops-m2-encoder", languages: null, modality: "multimodal" }),
];

function found(filter: Partial<typeof noFilter>): string[] {
  return filterModels(models, { ...noFilter, ...filter }).map(({ modelId }) => modelId);
}

describe("filterModels", () => {
  it("lets all through in their order when nothing is asked", () => {
    expect(found({})).toEqual(models.map(({ modelId }) => modelId));
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, search: "  " })).toBe(false);
    expect(isFiltering({ ...noFilter, language: "zh" })).toBe(true);
  });

  it("wants every word somewhere, whatever its case", () => {
    expect(found({ search: "EMBEDDING zh" })).toEqual(["ops-text-embedding-zh-001"]);
    expect(found({ search: "256 builtin" })).toEqual(["static-256"]);
    expect(found({ search: "nothing" })).toEqual([]);
  });

  it("takes a model of many languages for one of each", () => {
    expect(found({ language: "en" })).toEqual(["ops-text-embedding-002", "static-256"]);
    expect(found({ language: "many" })).toEqual(["ops-text-embedding-002"]);
    expect(found({ language: "unknown" })).toEqual(["ops-m2-encoder"]);
  });

  it("tells models that cannot be asked from the others", () => {
    expect(found({ readiness: "notReady" })).toEqual(["ops-text-embedding-zh-001"]);
    expect(found({ readiness: "emulated" })).toEqual(["ops-text-embedding-002"]);
  });

  it("wants all parts of the filter at once", () => {
    expect(found({ provider: "alibaba", modality: "multimodal" })).toEqual(["ops-m2-encoder"]);
    expect(found({ provider: "builtin", modality: "multimodal" })).toEqual([]);
  });
});
