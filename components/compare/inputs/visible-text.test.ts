import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleParts } from "./visible-text";

function shown(text: string, limit = 400): string {
  return visibleParts(text, limit)
    .map((part) => part.text)
    .join("");
}

describe("a text as one line", () => {
  it("is itself when every character can be seen", () => {
    const text = "<script>alert(1)</script> 你好 مرحبا 👩‍👩‍👧";
    expect(visibleParts(text, 400)).toEqual([{ text, placeholder: false }]);
  });

  it("shows characters without a shape as placeholders", () => {
    expect(visibleParts("a\u0000\tb\r\nc", 400)).toEqual([
      { text: "a", placeholder: false },
      { text: "⟨U+0000⟩⇥", placeholder: true },
      { text: "b", placeholder: false },
      { text: "↵", placeholder: true },
      { text: "c", placeholder: false },
    ]);
    expect(shown("\u202e\ud800\u007f")).toBe("⟨U+202E⟩⟨U+D800⟩⟨U+007F⟩");
  });

  it("is cut between characters and says so", () => {
    expect(shown("ab👍cd", 3)).toBe("ab…");
    expect(shown("ab👍cd", 4)).toBe("ab👍…");
    expect(shown("abc", 3)).toBe("abc");
  });

  it("never holds a control character or half of a pair", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
        expect(shown(text, limit)).not.toMatch(/[\p{Cc}\p{Surrogate}]/u);
      }),
    );
  });
});
