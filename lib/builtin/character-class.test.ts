import { describe, expect, it } from "vitest";
import { characterClass, classOfCodePoint } from "./character-class";

describe("character classes", () => {
  it.each([
    ["space", " \t\n\0\u007f\u0085\u00a0\u3000\u2028\ue000"],
    ["letter", "azéßжαא\u0301ªº𝒜"],
    ["digit", "0123456789"],
    ["han", "一龥㐀々〇𠀀豈"],
    ["other", "AZ_-'.,!+あカ한ᄀกလខ٣½😀€、。\u0378"],
  ] as const)("%s", (name, characters) => {
    const found = Array.from(characters, (one) => classOfCodePoint(one.codePointAt(0) ?? 0));
    expect(found).toEqual(found.map(() => characterClass[name]));
  });

  it("answers the same a second time", () => {
    expect(classOfCodePoint(0x4e00)).toBe(classOfCodePoint(0x4e00));
  });
});
