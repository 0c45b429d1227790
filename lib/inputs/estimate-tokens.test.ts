import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTokenizer } from "@/lib/builtin/tokenizer";
import { estimateTokens, overLimit } from "./estimate-tokens";
import { sampleSetIds, sampleSetPath, sampleSetSchema } from "./sample-set";
import { tokenRuleOf } from "./token-rules";

const texts = sampleSetIds.flatMap((id) => {
  const file = new URL(`../../public${sampleSetPath(id)}`, import.meta.url);
  return sampleSetSchema
    .parse(JSON.parse(readFileSync(file, "utf8")))
    .inputs.map(({ text }) => text);
});
const chinese = texts.filter((text) => /\p{Script=Han}/u.test(text));
const english = texts.filter((text) => !/\p{Script=Han}/u.test(text));

const models = {
  multilingual: "alibaba:ops-text-embedding-002",
  qwen: "alibaba:ops-qwen3-embedding-0.6b",
  chineseBert: "alibaba:ops-text-embedding-zh-001",
  englishBert: "alibaba:ops-text-embedding-en-001",
  builtin: "builtin:static-256",
};

function total(lines: readonly string[], count: (text: string) => number): number {
  return lines.reduce((sum, text) => sum + count(text), 0);
}

/** Estimated tokens a unit of text, the special tokens left out. */
function rate(lines: readonly string[], model: string, units: number): number {
  const rule = tokenRuleOf(model);
  const special = rule.type === "weights" ? rule.perInput : 0;
  return total(lines, (text) => estimateTokens(text, rule) - special) / units;
}

describe("estimateTokens", () => {
  const words = total(english, (text) => text.split(" ").length);
  const characters = total(chinese, (text) => text.length);

  it("gives English words about what each family is known for", () => {
    expect(rate(english, models.multilingual, words)).toBeCloseTo(1.3, 1);
    expect(rate(english, models.qwen, words)).toBeCloseTo(1.15, 1);
    expect(rate(english, models.englishBert, words)).toBeCloseTo(1.2, 1);
    expect(rate(english, models.chineseBert, words)).toBeGreaterThan(1.5);
  });

  it("gives Chinese characters about what each family is known for", () => {
    expect(rate(chinese, models.multilingual, characters)).toBeCloseTo(0.7, 1);
    expect(rate(chinese, models.qwen, characters)).toBeCloseTo(0.65, 1);
    expect(rate(chinese, models.chineseBert, characters)).toBeCloseTo(1, 2);
  });

  it("is near the built-in tokenizer, and equal to it once that is loaded", () => {
    const file = new URL("../builtin/model/model.json", import.meta.url);
    const tokenizer = createTokenizer(JSON.parse(readFileSync(file, "utf8")));
    const count = (text: string) => tokenizer.count(text);
    for (const lines of [english, chinese]) {
      const exact = total(lines, count);
      const estimate = total(lines, (text) => estimateTokens(text, tokenRuleOf(models.builtin)));
      expect(Math.abs(estimate - exact) / exact).toBeLessThan(0.06);
    }
    const rule = tokenRuleOf(models.builtin, count);
    expect(texts.map((text) => estimateTokens(text, rule))).toEqual(texts.map(count));
  });

  it("splits numbers by digits only where the family does", () => {
    expect(estimateTokens("1234567890", tokenRuleOf(models.qwen))).toBe(11);
    expect(estimateTokens("1234567890", tokenRuleOf(models.chineseBert))).toBeLessThan(8);
  });

  it("counts full-width letters, accents, emoji and other scripts", () => {
    const rule = tokenRuleOf(models.multilingual);
    expect(estimateTokens("ＡＢＣ", rule)).toBe(estimateTokens("ABC", rule));
    expect(estimateTokens("naïve", rule)).toBe(estimateTokens("naive", rule));
    expect(estimateTokens("👍👍", rule)).toBe(5);
    expect(estimateTokens("Привет, мир", rule)).toBeGreaterThan(4);
  });

  it("is a whole number from the special tokens up, and never falls as text is added", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        fc.constantFrom(...Object.values(models)),
        (text, more, model) => {
          const rule = tokenRuleOf(model);
          const estimate = estimateTokens(text, rule);
          expect(Number.isInteger(estimate) && estimate >= 0).toBe(true);
          expect(estimateTokens(text + more, rule)).toBeGreaterThanOrEqual(estimate);
        },
      ),
    );
  });
});

it("marks what is over a limit, and knows nothing without one", () => {
  expect(overLimit(301, 300)).toBe(true);
  expect(overLimit(300, 300)).toBe(false);
  expect(overLimit(300, null)).toBeNull();
});
