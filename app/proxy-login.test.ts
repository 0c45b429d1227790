import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { loginStateHeader } from "@/lib/contract/login-state";
import { signSession } from "@/lib/server/http/sessions/session";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";
import { proxy } from "@/proxy";

const tokens = { accessToken: "access-0123456789ab", adminToken: "admin-0123456789abc" };

beforeAll(() => {
  withoutConfiguration();
  vi.stubEnv("ACCESS_TOKEN", tokens.accessToken);
  vi.stubEnv("ADMIN_TOKEN", tokens.adminToken);
});

function ask(path: string, headers: Record<string, string> = {}): Response {
  const host = "127.0.0.1:3000";
  return proxy(new NextRequest(`http://${host}${path}`, { headers: { host, ...headers } }));
}

function cookie(grant: "visitor" | "admin"): Record<string, string> {
  return { cookie: `embedscope=${signSession(grant, tokens, Date.now())}` };
}

describe("proxy, where a login is asked for", () => {
  it.each(["/compare", "/models?a=1&b=%2F", "/runs/abc", "/no/such/page", "/samples/x.json"])(
    "sends strangers from %s to the login, which knows the way back",
    (path) => {
      const response = ask(path);
      expect(response.status).toBe(303);
      expect(response.headers.get("cache-control")).toBe("no-store");
      const to = new URL(response.headers.get("location") ?? "");
      expect(to.pathname).toBe("/login");
      expect(to.searchParams.get("next")).toBe(path);
    },
  );

  it("lets everybody to the login", () => {
    expect(ask("/login?next=/x").headers.get("x-middleware-next")).toBe("1");
  });

  it.each(["visitor", "admin"] as const)("lets a %s in and tells the page so", (grant) => {
    const response = ask("/compare", cookie(grant));
    expect(response.headers.get("x-middleware-next")).toBe("1");
    expect(response.headers.get(`x-middleware-request-${loginStateHeader}`)).toBe(grant);
  });

  it("believes no state that the client sends", () => {
    const response = ask("/login", { [loginStateHeader]: "admin" });
    expect(response.headers.get(`x-middleware-request-${loginStateHeader}`)).toBe("required");
  });

  it("takes no bearer for a page, and no cookie that was changed", () => {
    expect(ask("/compare", { authorization: `Bearer ${tokens.accessToken}` }).status).toBe(303);
    const changed = cookie("visitor").cookie?.replace(".visitor.", ".admin.") ?? "";
    expect(ask("/compare", { cookie: changed }).status).toBe(303);
  });
});
