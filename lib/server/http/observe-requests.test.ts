import { once } from "node:events";
import { createServer, request as send, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { observeRequests } from "./observe-requests";
import { signSession } from "./sessions/session";

const policy = {
  accessToken: "access-0123456789ab",
  adminToken: null,
  publicOrigin: "https://embed.example.com",
  logRequests: true,
};
const server = createServer((request, response) => {
  response.statusCode = 418;
  response.end(JSON.stringify({ ...request.headers, url: request.url }));
});
let port = 0;

beforeAll(async () => {
  observeRequests(policy);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address: AddressInfo | string | null = server.address();
  port = typeof address === "object" ? (address?.port ?? 0) : 0;
});
afterAll(() => server.close());
afterEach(() => vi.restoreAllMocks());

async function ask(path: string, headers: Record<string, string> = {}) {
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  const request = send({ host: "127.0.0.1", port, path, headers });
  request.end();
  const answer = await new Promise<IncomingMessage>((resolve) => request.on("response", resolve));
  const body = await answer.toArray();
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  const seen: unknown = JSON.parse(Buffer.concat(body).toString());
  return { answer: answer.headers, seen, line: lines.join("") };
}

describe("observeRequests", () => {
  it("gives every answer the security headers, HSTS where people come by https", async () => {
    const { answer } = await ask("/anything");
    expect(answer).toMatchObject({
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "credentialless",
      "cross-origin-resource-policy": "same-origin",
      "strict-transport-security": "max-age=31536000",
    });
  });

  it("takes a well-formed request id and makes one for any other, for the answer, the request and the log alike", async () => {
    const given = await ask("/x", { "x-request-id": "proxy-id-4711" });
    expect(given.answer["x-request-id"]).toBe("proxy-id-4711");
    expect(given.seen).toMatchObject({ "x-request-id": "proxy-id-4711" });
    expect(JSON.parse(given.line)).toMatchObject({ requestId: "proxy-id-4711" });
    const made = await ask("/x", { "x-request-id": 'short"' });
    expect(made.answer["x-request-id"]).toMatch(/^[0-9a-f]{16}$/);
    expect(made.line).not.toContain("short");
  });

  it("writes the connection's own address over what a client says of itself", async () => {
    const { seen } = await ask("/x", { "x-peer-address": "8.8.8.8" });
    expect(seen).toMatchObject({ "x-peer-address": "127.0.0.1" });
  });

  it.each([
    ["/api/runs/%ff?x=1", "/api/undecodable"],
    ["/runs/%", "/undecodable"],
    ["/runs/%20?q=%ff", "/runs/%20?q=%ff"],
  ])("passes %s on as %s, so that no path makes the server fail", async (path, url) => {
    expect((await ask(path)).seen).toMatchObject({ url });
  });

  it("logs method, route, status and visitor, and nothing of what the request holds", async () => {
    const cookie = signSession("visitor", policy, Date.now());
    const { line } = await ask("/runs/Sw0rdfish?q=swordfish", {
      cookie: `embedscope=x; __Host-embedscope=${cookie}`,
      "x-note": "swordfish",
    });
    expect(JSON.parse(line)).toMatchObject({
      event: "request",
      method: "GET",
      route: "/runs/[…]",
      status: 418,
      visitor: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(line).not.toMatch(/sw[o0]rdfish/i);
    expect(line).not.toContain(cookie);
  });
});
