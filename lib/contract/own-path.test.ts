import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path";

describe("ownPath", () => {
  it.each(["/compare", "/runs/abc?pin=1#x", "/", "/models?q=%2F%2Fevil", "/loginless"])(
    "keeps %s",
    (address) => expect(ownPath(address)).toBe(address),
  );

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/.//evil.example",
    "/x/..//evil.example",
    "/api/session",
    "/login?next=/login",
    "compare",
    " /compare",
    "",
    null,
    undefined,
  ])("refuses %j", (address) => expect(ownPath(address)).toBeNull());

  it("never gives an address that leads to another origin", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "\t",
      "\n",
      ":",
      "@",
      "evil.example",
      "http",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.string(), (pieces, rest) => {
        const path = ownPath(`/${pieces.join("")}${rest}`);
        if (path === null) return;
        expect(new URL(path, "https://own.example").origin).toBe("https://own.example");
      }),
      { numRuns: 2_000 },
    );
  });
});
