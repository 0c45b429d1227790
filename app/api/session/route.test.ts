import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";
import { GET, POST } from "./route";
import { POST as END } from "./end/route";

const access = "access-0123456789ab";
const admin = "admin-0123456789abc";
const own = "http://127.0.0.1:3000";

beforeAll(() => {
  withoutConfiguration();
  vi.stubEnv("ACCESS_TOKEN", access);
  vi.stubEnv("ADMIN_TOKEN", admin);
});

let address = 0;
// Each test comes from an address of its own, as wrong tokens are counted by address.
beforeEach(() => void address++);

function request(path: string, headers: Record<string, string>, body?: string): Request {
  const all = { host: "127.0.0.1:3000", "x-peer-address": `10.0.0.${address}`, ...headers };
  return new Request(`${own}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: all,
    ...(body !== undefined && { body }),
  });
}

function logIn(token: string, extra: Record<string, string> = {}, next = "/models?a=1") {
  const form = new URLSearchParams({ token, next }).toString();
  const type = { "content-type": "application/x-www-form-urlencoded" };
  return POST(request("/api/session", { ...type, ...extra }, form));
}

async function whoAmI(headers: Record<string, string>): Promise<unknown> {
  return (await GET(request("/api/session", headers))).json();
}

async function cookieOf(answer: Response | Promise<Response>): Promise<string> {
  return (await answer).headers.get("set-cookie")?.split(";")[0] ?? "";
}

describe("POST /api/session", () => {
  it("logs in, and leads back to the page that was asked for", async () => {
    const answer = await logIn(access);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/models?a=1");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await whoAmI({ cookie: await cookieOf(answer) })).toMatchObject({ admin: false });
  });

  it("makes an admin of who shows the admin's token", async () => {
    expect(await whoAmI({ cookie: await cookieOf(logIn(admin)) })).toMatchObject({ admin: true });
  });

  it.each(["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)"])(
    "leads nobody away to %s",
    async (next) => {
      expect((await logIn(access, {}, next)).headers.get("location")).toBe("/compare");
    },
  );

  it("leads a browser with a wrong token back to the form, and tells a program", async () => {
    const browser = await logIn("wrong", { accept: "text/html,*/*" });
    expect(browser.status).toBe(303);
    expect(browser.headers.get("location")).toBe(
      "/login?problem=wrong_token&next=%2Fmodels%3Fa%3D1",
    );
    expect(browser.headers.has("set-cookie")).toBe(false);
    const program = await logIn("wrong");
    expect(program.status).toBe(401);
    expect(await program.json()).toMatchObject({ error: { code: "wrong_token" } });
  });

  it("refuses the right token, too, after ten wrong ones, and says how long", async () => {
    for (let at = 0; at < 10; at++) await logIn(`wrong ${at}`);
    const program = await logIn(access);
    expect(program.status).toBe(429);
    expect(Number(program.headers.get("retry-after"))).toBeGreaterThan(200);
    const browser = await logIn(access, { accept: "text/html" });
    expect(browser.headers.get("location")).toMatch(
      /^\/login\?problem=too_many_logins&.*&seconds=\d+$/,
    );
  });

  it("gives a session that nobody could know before, and ends the one before", async () => {
    const first = await cookieOf(logIn(access));
    const second = await cookieOf(logIn(access, { cookie: first }));
    expect(second).not.toBe(first);
    expect(await whoAmI({ cookie: first })).toMatchObject({ error: { code: "login_required" } });
    expect(await whoAmI({ cookie: second })).toMatchObject({ admin: false });
    const planted = await cookieOf(logIn(access, { cookie: "embedscope=v1.planted" }));
    expect(planted).not.toContain("planted");
  });

  it("takes no form of another site, and no other media type", async () => {
    expect((await logIn(access, { origin: "https://evil.example" })).status).toBe(403);
    expect((await logIn(access, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await logIn(access, { "content-type": "application/json" })).status).toBe(400);
    expect((await logIn("x".repeat(10_000))).status).toBe(413);
  });
});

describe("GET /api/session", () => {
  it("asks strangers for a login", async () => {
    const answer = await GET(request("/api/session", {}));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: "login_required" } });
  });

  it("knows programs by their bearer", async () => {
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    expect(await whoAmI(bearer(access))).toEqual({ visitor: "program", admin: false });
    expect(await whoAmI(bearer(admin))).toEqual({ visitor: "program", admin: true });
    expect(await whoAmI({ authorization: `Basic ${access}` })).toHaveProperty("error");
  });

  it("counts wrong bearers as guesses", async () => {
    const guess = { authorization: "Bearer wrong" };
    for (let at = 0; at < 10; at++) {
      expect(await whoAmI(guess)).toMatchObject({ error: { code: "wrong_token" } });
    }
    for (const authorization of [guess.authorization, `Bearer ${access}`]) {
      expect(await whoAmI({ authorization })).toMatchObject({ error: { code: "too_many_logins" } });
    }
  });
});

describe("POST /api/session/end", () => {
  it("ends the session for whoever holds its cookie", async () => {
    const cookie = await cookieOf(logIn(access));
    const answer = await END(request("/api/session/end", { cookie }, ""));
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/login");
    expect(answer.headers.get("set-cookie")).toContain("Max-Age=0");
    expect(await whoAmI({ cookie })).toMatchObject({ error: { code: "login_required" } });
  });

  it("is not for other sites", async () => {
    const cookie = await cookieOf(logIn(access));
    const headers = { cookie, origin: "https://evil.example" };
    expect((await END(request("/api/session/end", headers, ""))).status).toBe(403);
    expect(await whoAmI({ cookie })).toMatchObject({ admin: false });
  });
});
