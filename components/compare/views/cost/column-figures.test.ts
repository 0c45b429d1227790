import { describe, expect, it } from "vitest";
import type { BatchRecord } from "@/lib/client/run/column-answers";
import { columnFigures } from "./column-figures";
import { quantile } from "./quantile";

const batch: BatchRecord = {
  inputs: 2,
  tokens: 20,
  estimatedTokens: 22,
  latencyMs: 100,
  vendorLatencyMs: 80,
  requestId: null,
  cached: false,
  at: 0,
};

describe("columnFigures", () => {
  it("adds up tokens and says how far the estimate is off", () => {
    const figures = columnFigures([batch, { ...batch, tokens: 20, estimatedTokens: 22 }]);
    expect(figures).toMatchObject({ requests: 2, tokensEstimated: 44, tokensMeasured: 40 });
    expect(figures.estimateError).toBeCloseTo(0.1, 12);
  });

  it("knows no measured sum when one request was not counted", () => {
    const figures = columnFigures([batch, { ...batch, tokens: null }]);
    expect(figures.tokensMeasured).toBeNull();
    expect(figures.estimateError).toBeNull();
  });

  it("leaves answers from the cache out of tokens, requests and times", () => {
    const figures = columnFigures([batch, { ...batch, cached: true, latencyMs: 1 }]);
    expect(figures).toMatchObject({ requests: 1, tokensMeasured: 20, tokensEstimated: 22 });
    expect(figures.latency?.median).toBe(100);
  });

  it("says what the cache saved: as it was counted where that is known, else as it is estimated", () => {
    const counted = { ...batch, cached: true, savedTokens: 19 };
    const figures = columnFigures([batch, counted]);
    expect(figures).toMatchObject({ inputs: 4, cachedInputs: 2, savedTokens: 19 });
    expect(figures.savedEstimated).toBe(false);
    const estimated = columnFigures([batch, counted, { ...batch, cached: true }]);
    expect(estimated).toMatchObject({ cachedInputs: 4, savedTokens: 41, savedEstimated: true });
  });

  it("reports nothing, rather than 0, without requests", () => {
    expect(columnFigures([])).toMatchObject({
      tokensMeasured: null,
      estimateError: null,
      latency: null,
      vendorLatency: null,
    });
  });
});

describe("quantile", () => {
  it("interpolates between the nearest values", () => {
    expect(quantile([30, 10, 20, 40], 0.5)).toBe(25);
    expect(quantile([10], 0.95)).toBe(10);
    expect(quantile([], 0.5)).toBeNull();
  });
});
