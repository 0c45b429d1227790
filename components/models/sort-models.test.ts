import { describe, expect, it } from "vitest";
import type { Price } from "@/lib/contract/models-answer";
import type { SortKey } from "./list-choices";
import { sortModels } from "./sort-models";
import { describedModel } from "./testing/described-model";

const price = { standing: "doc", source: "a page", date: "2026-01-01", currency: "USD" } as const;
const tokenPrice = (amount: number): Price => ({ ...price, amount, unit: "1000-tokens" });
const requestPrice = (amount: number): Price => ({ ...price, amount, unit: "request" });

function order(key: SortKey, descending: boolean, models: Parameters<typeof sortModels>[0]) {
  return sortModels(models, key, descending).map(({ modelId }) => modelId);
}

describe("sortModels", () => {
  const bySize = [
    describedModel({ reference: "a:unknown", dimension: null }),
    describedModel({ reference: "a:large", dimension: 1_536 }),
    describedModel({ reference: "a:small", dimension: 256 }),
    describedModel({ reference: "a:small-too", dimension: 256 }),
  ];

  it("stands what is unknown last, up and down, and keeps the order of equals", () => {
    expect(order("dimension", false, bySize)).toEqual(["small", "small-too", "large", "unknown"]);
    expect(order("dimension", true, bySize)).toEqual(["large", "small", "small-too", "unknown"]);
  });

  it("takes no limit for the highest and an unknown one for none at all", () => {
    const models = [
      describedModel({
        reference: "a:endless",
        limit: { value: null, standing: "doc", source: "a page" },
      }),
      describedModel({
        reference: "a:unknown",
        limit: { value: null, standing: "unknown", source: null },
      }),
      describedModel({ reference: "a:short" }),
    ];
    expect(order("limit", false, models)).toEqual(["short", "endless", "unknown"]);
    expect(order("limit", true, models)).toEqual(["endless", "short", "unknown"]);
  });

  it("orders languages by their number", () => {
    const models = ["any", "100+", "zh", "40+", "zh, en"].map((languages) =>
      describedModel({ reference: `a:${languages.replace(/\W+/g, "-")}`, languages }),
    );
    expect(order("languages", false, models)).toEqual(["zh", "zh-en", "40-", "100-", "any"]);
  });

  it("orders prices of one unit, keeps other units apart, and takes a local model for free", () => {
    const models = [
      describedModel({ reference: "a:request", kind: "real", prices: [requestPrice(0.0001)] }),
      describedModel({ reference: "a:none", kind: "real" }),
      describedModel({ reference: "a:dear", kind: "real", prices: [tokenPrice(0.002)] }),
      describedModel({ reference: "a:cheap", kind: "real", prices: [tokenPrice(0.0009)] }),
      describedModel({ reference: "a:free", kind: "local" }),
    ];
    expect(order("price", false, models)).toEqual(["free", "cheap", "dear", "request", "none"]);
  });

  it("reads numbers in names as numbers", () => {
    const models = ["model-10", "model-9"].map((id) => describedModel({ reference: `a:${id}` }));
    expect(order("model", false, models)).toEqual(["model-9", "model-10"]);
  });
});
