import { describe, expect, it } from "vitest";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { expectedSeconds, planColumn } from "./run-plan";

const unknown = { value: null, standing: "unknown", source: null } as const;
const known = <Value>(value: Value) => ({ value, standing: "doc", source: "page" }) as const;

function description(provider: string, requestsPerSecond: number | null): ModelDescription {
  return {
    reference: `${provider}:model`,
    provider,
    modelId: "model",
    modality: "dense",
    dimension: unknown,
    accepts: { text: true, image: false, textWithImage: false },
    dimensionChoices: [],
    dimensionRequest: "none",
    inputTokenLimit: known(5),
    languages: unknown,
    acceptsRole: true,
    batchInputs: 32,
    batchBytes: 8_000_000,
    requestsPerSecond: requestsPerSecond === null ? unknown : known(requestsPerSecond),
    prices: [],
    remark: null,
    kind: "real",
    notReady: null,
    accounts: [],
  };
}

const choice = { letter: "A", model: "alibaba:model", role: null, dimension: null } as const;
const texts = Array.from({ length: 65 }, (_, at) => "x".repeat(at % 8));
const plan = (provider: string, rate: number | null) =>
  planColumn(choice, description(provider, rate), texts, (text) => text.length);

describe("planColumn", () => {
  it("counts requests by the model's batch size, and tokens and texts over its limit by the estimate", () => {
    const { requests, estimatedTokens, overLimit } = plan("alibaba", 50);
    expect(requests).toBe(3);
    expect(estimatedTokens).toBe(texts.join("").length);
    expect(overLimit).toBe(16);
  });

  it("plans for an unknown model without calling anything over a limit", () => {
    const unknownModel = planColumn(choice, null, texts, () => 1_000_000);
    expect(unknownModel.overLimit).toBe(0);
    expect(unknownModel.requests).toBe(3);
  });
});

describe("expectedSeconds", () => {
  it("lets columns of one provider share its rate and takes the slowest provider", () => {
    const plans = [plan("alibaba", 3), plan("alibaba", 3), plan("other", 300)];
    expect(expectedSeconds(plans)).toBeCloseTo(2);
  });

  it("is unknown, not 0, without a known rate", () => {
    expect(expectedSeconds([plan("builtin", null)])).toBeNull();
    expect(expectedSeconds([])).toBeNull();
  });
});
