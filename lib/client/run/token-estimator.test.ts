import { describe, expect, it } from "vitest";
import type { TokenCorrection } from "@/lib/contract/token-corrections";
import { estimateTokens } from "@/lib/inputs/estimate-tokens";
import { featureCount } from "@/lib/inputs/text-features";
import { tokenRuleOf } from "@/lib/inputs/token-rules";
import { ruleInUse, tokenEstimator } from "./token-estimator";

const model = "alibaba:ops-text-embedding-002";
const text = "Ein heron 站在芦苇里。";
/** Ten tokens a text, whatever it says. */
const correction: TokenCorrection = {
  model,
  wordFirst: 5,
  weights: Array.from({ length: featureCount }, (_, at) => (at === 0 ? 10 : 0)),
  texts: 200,
  calls: 7,
  meanError: 0.04,
};

describe("tokenEstimator", () => {
  it("estimates by what was learned of a model, else by what is known beforehand", () => {
    expect(tokenEstimator(model, correction)(text)).toBe(10);
    expect(tokenEstimator(model, undefined)(text)).toBe(estimateTokens(text, tokenRuleOf(model)));
  });

  it("is the same function for the same correction, so that memos hold", () => {
    expect(tokenEstimator(model, correction)).toBe(tokenEstimator(model, correction));
    expect(tokenEstimator(model, undefined)).toBe(tokenEstimator(model, undefined));
    expect(tokenEstimator(model, { ...correction })).not.toBe(tokenEstimator(model, correction));
  });

  it("shares a rule among models of one family", () => {
    const other = "alibaba:ops-text-embedding-001";
    expect(ruleInUse(model, undefined)).toBe(ruleInUse(other, undefined));
  });
});
