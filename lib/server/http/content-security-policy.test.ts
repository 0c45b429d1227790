import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

describe("contentSecurityPolicy", () => {
  it("allows scripts by nonce only, and nothing to be framed or posted elsewhere", () => {
    expect(contentSecurityPolicy("abc", false).split("; ")).toEqual([
      "default-src 'self'",
      "script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'",
      "style-src 'self' 'nonce-abc'",
      "style-src-attr 'unsafe-inline'",
      "worker-src 'self' blob:",
      "img-src 'self' data: blob: https:",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "form-action 'self'",
    ]);
  });

  it("adds eval and web sockets in development only", () => {
    const policy = contentSecurityPolicy("abc", true);
    expect(policy).toContain("'unsafe-eval'");
    expect(policy).toContain("connect-src 'self' ws:");
  });
});
