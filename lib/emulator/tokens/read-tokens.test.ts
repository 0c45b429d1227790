import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTokens } from "./read-tokens";
import * as rules from "./token-rules";

const everyRule = fc.constantFrom(...Object.values(rules));
const anyText = fc.string({ unit: "grapheme" });

describe("readTokens", () => {
  it("counts specials, words, numbers, Chinese characters and signs by the model's rule", () => {
    expect(readTokens("Hello, 世界 2026!", rules.wordPiece, 300).tokens).toBe(
      2 + 1 + 1 + 2 + 2 + 1,
    );
    expect(readTokens("Hello, 世界 2026!", rules.bytePair, 300).tokens).toBe(1 + 1 + 1 + 2 + 4 + 1);
  });

  it("counts only the specials of a text without visible characters", () => {
    expect(readTokens(" \n\t\u0000", rules.wordPiece, 300).tokens).toBe(2);
  });

  it("leaves a text within the limit as it is", () => {
    expect(readTokens("one two", rules.wordPiece, 4)).toEqual({ tokens: 4, text: "one two" });
  });

  it("cuts inside a run, at a whole token", () => {
    expect(readTokens("一二三四五", rules.wordPiece, 5)).toEqual({ tokens: 5, text: "一二三" });
    expect(readTokens("𠀀𠀁𠀂", rules.wordPiece, 4)).toEqual({ tokens: 4, text: "𠀀𠀁" });
  });

  it("never exceeds the limit, and reads a beginning of the text", () => {
    fc.assert(
      fc.property(anyText, everyRule, fc.integer({ min: 2, max: 40 }), (text, rule, limit) => {
        const read = readTokens(text, rule, limit);
        expect(read.tokens).toBeLessThanOrEqual(limit);
        expect(text.startsWith(read.text)).toBe(true);
      }),
    );
  });

  it("reads nothing of what stands beyond the limit", () => {
    fc.assert(
      fc.property(anyText, everyRule, (beyond, rule) => {
        const full = "word ".repeat(38);
        const alone = readTokens(full, rule, 30);
        expect(readTokens(full + beyond, rule, 30)).toEqual(alone);
      }),
    );
  });

  it("reads one endless word and lone surrogates", () => {
    expect(readTokens("a".repeat(100_000), rules.wordPiece, 300).tokens).toBe(300);
    expect(readTokens("\ud800 \udc00", rules.wordPiece, 300).tokens).toBe(2);
  });
});
