import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { contentHash } from "./content-hash";
import { hasLoneSurrogate, wellFormed } from "./well-formed";

it("is the SHA-256 of the text as it is sent", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const expected = createHash("sha256").update(wellFormed(text), "utf8").digest("hex");
      expect(contentHash(text)).toBe(expected);
    }),
  );
  expect(contentHash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

it("replaces lone surrogates alone, whether the engine can do it or not", () => {
  const text = "a\ud83d b\udc4d c👍 \0";
  expect(wellFormed(text)).toBe("a\uFFFD b\uFFFD c👍 \0");
  const regular = text.replace(/\p{Surrogate}/gu, "\uFFFD");
  expect(wellFormed(text)).toBe(regular);
  expect(hasLoneSurrogate(text)).toBe(true);
  expect(hasLoneSurrogate("c👍")).toBe(false);
});
