import { describe, expect, it } from "vitest";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { expectedSeconds } from "./run-plan";

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

const plan = (provider: string, rate: number | null) => ({
  description: description(provider, rate),
  counts: {
    inputs: 65,
    pictures: 0,
    notForModel: 0,
    requests: 3,
    estimatedTokens: 130,
    overLimit: 0,
  },
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
