import { describe, expect, it } from "vitest";
import { LexicalEmbedder, lexicalDimension } from "./lexical-embedder";

const embedder = new LexicalEmbedder((text) => text);

describe("the lexical baseline", () => {
  it("finds a misspelt word closer than a word of the same meaning", () => {
    expect(cosine("password", "pasword")).toBeGreaterThan(0.5);
    expect(Math.abs(cosine("password", "credential"))).toBeLessThan(0.3);
  });

  it("sees no likeness between languages", () => {
    expect(Math.abs(cosine("reset the password", "重置密码"))).toBeLessThan(0.15);
  });

  it("compares Han by characters and their neighbours", () => {
    expect(cosine("重置密码", "密码重置")).toBeGreaterThan(0.7);
    expect(cosine("重置密码", "密码重置")).toBeLessThan(1);
    expect(Math.abs(cosine("密码", "天气"))).toBeLessThan(0.3);
  });

  it("ignores the order of words, but not of letters", () => {
    expect(cosine("the dog bites", "bites the dog")).toBeCloseTo(1, 6);
    expect(cosine("stressed", "desserts")).toBeLessThan(0.5);
  });

  it("counts repetitions less than proportionally", () => {
    const once = cosine("cat dog", "cat");
    const often = cosine("cat cat cat cat cat cat cat cat dog", "cat");
    expect(often).toBeGreaterThan(once);
    expect(often).toBeLessThan(0.99);
  });

  it("keeps boundaries: a word is closer to itself than to a longer one that holds it", () => {
    expect(cosine("cat", "cat")).toBeCloseTo(1, 6);
    expect(cosine("cat", "concatenate")).toBeLessThan(0.5);
  });
});

function cosine(a: string, b: string): number {
  const other = vectorOf(b);
  return vectorOf(a).reduce((sum, value, index) => sum + value * other[index]!, 0);
}

function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(lexicalDimension);
  embedder.embedInto(text, vector);
  return vector;
}
