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

const choice = {
  letter: "A",
  model: "alibaba:model",
  role: null,
  dimension: null,
  cut: null,
} as const;
const inputs = Array.from({ length: 65 }, (_, at) => ({ text: "x".repeat(at % 8) }));
const picture = {
  text: "",
  image: {
    source: "data",
    dataUrl: `data:image/png;base64,${"A".repeat(3_000_000)}`,
    width: 1,
    height: 1,
    bytes: 2_250_000,
    name: "a.png",
    hash: "00",
  },
} as const;
const plan = (provider: string, rate: number | null) =>
  planColumn(choice, description(provider, rate), inputs, (text) => text.length);

describe("planColumn", () => {
  it("counts requests by the model's batch size, and tokens and texts over its limit by the estimate", () => {
    const { requests, estimatedTokens, overLimit } = plan("alibaba", 50);
    expect(requests).toBe(3);
    expect(estimatedTokens).toBe(inputs.reduce((sum, { text }) => sum + text.length, 0));
    expect(overLimit).toBe(16);
  });

  it("cuts pictures into requests by their bytes and estimates no tokens for them", () => {
    const pictures = [picture, picture, picture, { ...picture, text: "seen" }];
    const planned = planColumn(choice, description("a", 1), pictures, (text) => text.length + 2);
    expect(planned).toMatchObject({ requests: 2, pictures: 4, estimatedTokens: 6 });
  });

  it("plans for an unknown model without calling anything over a limit", () => {
    const unknownModel = planColumn(choice, null, inputs, () => 1_000_000);
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
