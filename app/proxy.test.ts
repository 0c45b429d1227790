import { NextRequest } from "next/server";
import { unstable_doesMiddlewareMatch } from "next/experimental/testing/server";
import { beforeAll, describe, expect, it } from "vitest";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";
import { config, proxy } from "@/proxy";

beforeAll(withoutConfiguration);

function page(host: string): Response {
  return proxy(new NextRequest("http://127.0.0.1:3000/compare", { headers: { host } }));
}

describe("proxy", () => {
  it("gives every page a nonce of its own, to the browser and to Next alike", () => {
    const nonceOf = (response: Response): string | undefined => {
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(response.headers.get("x-middleware-request-content-security-policy")).toBe(policy);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
      expect(response.headers.get("x-middleware-request-x-nonce")).toBe(nonce);
      return nonce;
    };
    const [one, two] = [nonceOf(page("127.0.0.1:3000")), nonceOf(page("127.0.0.1:3000"))];
    expect(one).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(one).not.toBe(two);
  });

  it("refuses foreign hosts", async () => {
    const response = page("evil.example");
    expect(response.status).toBe(421);
    expect(await response.text()).toContain("evil.example");
  });

  it.each([
    ["/compare", true],
    ["/", true],
    ["/apiary", true],
    ["/no/such/page.html", true],
    ["/api/embeddings", false],
    ["/_next/static/chunks/main.js", false],
  ])("runs on %s: %s", (url, runs) => {
    expect(unstable_doesMiddlewareMatch({ config, nextConfig: {}, url })).toBe(runs);
  });
});
