import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { denseServices } from "@/lib/emulator/dense/dense-services";
import { readTokens } from "@/lib/emulator/tokens/read-tokens";
import { correctedRule } from "./corrected-rule";
import { estimateTokens } from "./estimate-tokens";
import { addTextFeatures, featureCount } from "./text-features";
import { textsOfKinds } from "./testing/texts-of-kinds";
import { tokenRuleOf, type TokenRule, type TokenWeights } from "./token-rules";
import {
  addStatistics,
  noStatistics,
  statisticsOf,
  type TokenStatistics,
} from "./token-statistics";

const kinds = textsOfKinds();
const services = Object.entries(denseServices);
const batchSize = 32;

function priorOf(id: string): TokenWeights {
  const rule = tokenRuleOf(`alibaba:${id}`);
  if (rule.type !== "weights") throw new Error(`${id} has no prior weights`);
  return rule;
}

/** What is learned of texts that are sent in batches of 32, as the screen sends them. */
function learn(
  texts: readonly string[],
  prior: TokenWeights,
  count: (text: string) => number,
): TokenStatistics {
  let statistics = noStatistics;
  for (let start = 0; start < texts.length; start += batchSize) {
    const batch = texts.slice(start, start + batchSize);
    const features = new Float64Array(featureCount);
    for (const text of batch) addTextFeatures(text, prior.wordFirst, features);
    const sums = { features, tokens: total(batch, count), texts: batch.length, estimatedTokens: 0 };
    statistics = addStatistics(statistics, statisticsOf(sums));
  }
  return statistics;
}

function total(texts: readonly string[], count: (text: string) => number): number {
  return texts.reduce((sum, text) => sum + count(text), 0);
}

/** How far off the estimates are, as shares of what is counted: of all texts together, and of one on average. */
function errorsOf(texts: readonly string[], rule: TokenRule, count: (text: string) => number) {
  const estimate = (text: string): number => estimateTokens(text, rule);
  const counted = total(texts, count);
  return {
    together: Math.abs(total(texts, estimate) - counted) / counted,
    each:
      total(texts, (text) => Math.abs(estimate(text) - count(text)) / count(text)) / texts.length,
  };
}

describe("correctedRule", () => {
  it.each(
    services.flatMap(([id, service]) =>
      (["english", "chinese", "mixed"] as const).map((kind) => ({ id, service, kind })),
    ),
  )("is within 10 % on other $kind texts after 200 counted by $id", ({ id, service, kind }) => {
    const count = (text: string) => readTokens(text, service.tokenRule, service.tokenLimit).tokens;
    const prior = priorOf(id);
    const rule = correctedRule(prior, learn(kinds[kind].slice(0, 200), prior, count));
    const others = kinds[kind].slice(200);
    expect(others.length).toBeGreaterThan(100);
    const errors = errorsOf(others, rule, count);
    expect(errors.together).toBeLessThan(0.03);
    expect(errors.each).toBeLessThan(0.1);
  });

  it("is closer with more texts, and close after the first batch already", () => {
    const { tokenRule, tokenLimit } = denseServices["ops-text-embedding-001"]!;
    const count = (text: string) => readTokens(text, tokenRule, tokenLimit).tokens;
    const prior = priorOf("ops-text-embedding-001");
    const others = kinds.mixed.slice(200);
    const errorAfter = (texts: number) => {
      const rule = correctedRule(prior, learn(kinds.mixed.slice(0, texts), prior, count));
      return errorsOf(others, rule, count).each;
    };
    expect(errorsOf(others, prior, count).each).toBeGreaterThan(0.15);
    expect(errorAfter(32)).toBeLessThan(0.1);
    expect(errorAfter(200)).toBeLessThan(errorAfter(32));
  });

  it("is the prior rule where nothing was counted, for any text", () => {
    const ids = fc.constantFrom(...services.map(([id]) => id));
    fc.assert(
      fc.property(ids, fc.string({ unit: "grapheme" }), (id, text) => {
        const rule = correctedRule(priorOf(id), noStatistics);
        const difference = estimateTokens(text, rule) - estimateTokens(text, priorOf(id));
        // Their sums are added up in another order, which may round the other way.
        expect(Math.abs(difference)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("keeps what the prior says of scripts that never came", () => {
    const count = (text: string) => text.length;
    const prior = priorOf("ops-text-embedding-002");
    const { weights } = correctedRule(prior, learn(kinds.english.slice(0, 200), prior, count));
    expect(weights[7]).toBeCloseTo(prior.han, 6);
    expect(weights[9]).toBeCloseTo(prior.emoji, 6);
  });

  it("gives a finite, not negative count whatever a provider counted", () => {
    const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), { minLength: 1 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 1e6 }), fc.string(), (seen, tokens, other) => {
        const prior = priorOf("ops-text-embedding-002");
        const rule = correctedRule(
          prior,
          learn(seen, prior, () => tokens),
        );
        expect(estimateTokens(other, rule)).toBeGreaterThanOrEqual(0);
        expect(Number.isSafeInteger(estimateTokens(other, rule))).toBe(true);
      }),
    );
  });
});

describe("addStatistics", () => {
  it("gives the same in any order and grouping, so that two processes may add theirs", () => {
    const prior = priorOf("ops-text-embedding-002");
    const [a, b, c] = [kinds.english, kinds.chinese, kinds.mixed].map((texts) =>
      learn(texts.slice(0, 64), prior, (text) => text.length),
    );
    const one = addStatistics(addStatistics(a!, b!), c!);
    const other = addStatistics(c!, addStatistics(b!, a!));
    expect(other.texts).toBe(one.texts);
    correctedRule(prior, other).weights.forEach((weight, at) => {
      expect(weight).toBeCloseTo(correctedRule(prior, one).weights[at]!, 9);
    });
  });
});
