import { describe, expect, it } from "vitest";
import { grantOf } from "./token-grant";

const tokens = { accessToken: "access-0123456789ab", adminToken: "admin-0123456789abc" };

describe("grantOf", () => {
  it("knows both tokens, whole", () => {
    expect(grantOf(tokens.accessToken, tokens)).toBe("visitor");
    expect(grantOf(tokens.adminToken, tokens)).toBe("admin");
  });

  it.each(["", "access", "access-0123456789ab ", "access-0123456789abX", "ACCESS-0123456789AB"])(
    "knows no %j",
    (shown) => expect(grantOf(shown, tokens)).toBeNull(),
  );

  it("takes nothing for a token that is not set, least of all nothing", () => {
    const none = { accessToken: null, adminToken: null };
    expect(grantOf("", none)).toBeNull();
    expect(grantOf("null", none)).toBeNull();
  });

  it("compares by digests of one length in constant time", () => {
    // Tokens of any length are compared without an error, which timingSafeEqual throws for unequal lengths.
    for (const length of [0, 1, 18, 19, 20, 10_000]) {
      expect(grantOf("x".repeat(length), tokens)).toBeNull();
    }
  });
});
