import { describe, expect, it } from "vitest";
import { characterCount, textOverlap } from "./text-overlap";

describe("textOverlap", () => {
  it("counts words that both texts have, without case and punctuation", () => {
    expect(textOverlap("The cat sat.", "A CAT, sat!")).toEqual({
      shared: ["cat", "sat"],
      share: 0.5,
    });
  });

  it("cuts Chinese into words", () => {
    expect(textOverlap("我要退款", "怎么退款").shared).toContain("退款");
  });

  it("finds nothing in common between languages", () => {
    expect(textOverlap("refund", "退款")).toEqual({ shared: [], share: 0 });
  });

  it("knows no share without words", () => {
    expect(textOverlap("…", "!").share).toBeNull();
  });
});

describe("characterCount", () => {
  it("counts an emoji as one character", () => {
    expect(characterCount("🌅a")).toBe(2);
  });
});
