import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { accessPort, accessToken } from "../addresses";
import { apiRoutes } from "./api-routes";
import { send, type RawAnswer, type RawRequest } from "./raw-request";

const origin = `http://127.0.0.1:${accessPort}`;
const requests = 400;

const printable = fc
  .array(fc.integer({ min: 0x21, max: 0x7e }), { maxLength: 40 })
  .map((codes) => String.fromCodePoint(...codes));
const segment = fc.oneof(
  fc.constantFrom("..", ".", "%2e%2e", "%00", "%ff", "%", "\\", "__proto__", "_next", "login"),
  printable.map((text) => text.replaceAll(/[\s#]/g, "")),
);
const path = fc.oneof(
  fc.constantFrom(...apiRoutes().map((route) => route.path)),
  fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join("/")}`),
  fc.array(segment, { maxLength: 3 }).map((segments) => `/api/${segments.join("/")}`),
);
const request: fc.Arbitrary<RawRequest> = fc.record(
  {
    method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"),
    path,
    headers: fc.record(
      {
        authorization: fc.constant(`Bearer ${accessToken}`),
        "content-type": fc.oneof(fc.constant("application/json"), printable),
        cookie: printable,
        origin: fc.oneof(fc.constant(origin), printable),
        "x-forwarded-for": printable,
        "x-forwarded-host": printable,
        "x-middleware-subrequest": fc.constantFrom("proxy", "middleware:middleware", "src/proxy"),
        "x-login-state": fc.constant("admin"),
        "x-request-id": printable,
        rsc: fc.constantFrom("1", "0"),
        "next-action": printable,
        range: printable,
      },
      { requiredKeys: [] },
    ),
    body: fc.oneof(fc.json(), fc.string({ maxLength: 200 })),
  },
  { requiredKeys: ["method", "path", "headers"] },
);

/** What a page of people is, an error of ours, a redirect, or nothing at all. */
function expectTame(sent: RawRequest, { status, headers, body }: RawAnswer): void {
  const what = `${JSON.stringify(sent)} → ${status} ${body.slice(0, 200)}`;
  expect(status, what).toBeLessThan(500);
  expect(body, what).not.toMatch(/\n\s+at \S+ \(|node_modules/);
  if (status < 400 || sent.method === "HEAD" || body === "") return;
  const type = String(headers["content-type"] ?? "");
  if (type.startsWith("application/json")) {
    expect(JSON.parse(body), what).toMatchObject({ error: { code: expect.any(String) } });
  }
}

test("generated requests over HTTP get tame answers, and the server goes on", async () => {
  const sent = fc.sample(request, requests);
  for (const one of sent) expectTame(one, await send(origin, one));
  expect((await send(origin, { method: "GET", path: "/api/health" })).status).toBe(200);
});

test("no header lets anybody past the login", async () => {
  const headers: Record<string, string>[] = [
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
    { "x-login-state": "admin" },
    { "x-forwarded-host": "127.0.0.1", "x-original-url": "/login" },
    { "x-middleware-next": "1", "x-middleware-rewrite": "/compare" },
  ];
  for (const one of headers) {
    const page = await send(origin, { method: "GET", path: "/compare", headers: one });
    expect(page.status, JSON.stringify(one)).toBe(303);
    const api = await send(origin, { method: "GET", path: "/api/models", headers: one });
    expect(api.status, JSON.stringify(one)).toBe(401);
  }
});

test("no spelling of a path leads past the login", async () => {
  const paths = [
    "//compare",
    "/./compare",
    "/login/../compare",
    "/compare/",
    "/Compare",
    "/%63ompare",
  ];
  for (const path of [
    ...paths,
    "/_next/../compare",
    "/api/../compare",
    "/_next/image?url=/compare&w=64&q=75",
  ]) {
    const { status, body } = await send(origin, { method: "GET", path });
    expect(status, path).not.toBe(200);
    expect(body, path).not.toContain("Inputs");
  }
});
