import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";
import { AppError } from "./app-error";
import { getRoute, postRoute } from "./json-route";
import { privateJson } from "./private-json";

beforeAll(withoutConfiguration);

const url = "http://127.0.0.1:3000/api/test";
const route = postRoute({
  body: z.object({ word: z.string() }),
  limitBytes: 64,
  answer: async ({ word }) => {
    if (word === "known") throw new AppError("not_found");
    if (word === "unknown") throw new Error("the secret word is swordfish");
    return privateJson({ word });
  },
});

async function post(
  body: string | ReadableStream | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown; text: string; cache: string | null }> {
  const init = {
    method: "POST",
    body,
    headers: { host: "127.0.0.1:3000", "content-type": "application/json", ...headers },
    // Node asks for this field with a stream; TypeScript's DOM does not know it.
    duplex: "half",
  };
  const response = await route(new Request(url, init));
  const text = await response.text();
  const json: unknown = JSON.parse(text);
  return {
    status: response.status,
    body: json,
    text,
    cache: response.headers.get("cache-control"),
  };
}

function chunked(parts: readonly string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const left = [...parts];
  return new ReadableStream({
    pull: (controller) => {
      const next = left.shift();
      if (next === undefined) controller.close();
      else controller.enqueue(encoder.encode(next));
    },
  });
}

describe("postRoute", () => {
  it("answers a checked body, and lets no cache keep it", async () => {
    const answer = await post('{"word":"hello"}', {
      "content-type": "application/json; charset=utf-8",
    });
    expect(answer).toMatchObject({ status: 200, body: { word: "hello" }, cache: "no-store" });
  });

  it("reads a body that comes in pieces and without a length", async () => {
    expect(await post(chunked(['{"wo', 'rd":"', 'hé"}']))).toMatchObject({ body: { word: "hé" } });
  });

  it("stops reading where the limit is passed, whatever the length said", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled++;
        controller.enqueue(new Uint8Array(16).fill(0x20));
      },
    });
    expect(await post(endless)).toMatchObject({ status: 413 });
    expect(pulled).toBeLessThan(10);
    expect(await post("{}", { "content-length": "65" })).toMatchObject({ status: 413 });
  });

  it.each([
    ["another type", "{}", { "content-type": "text/plain" }, /Content-Type/],
    ["a form", "word=x", { "content-type": "application/x-www-form-urlencoded" }, /Content-Type/],
    ["broken JSON", '{"word":', {}, /not JSON/],
    ["nothing", "", {}, /not JSON/],
    ["another shape", '{"word":1}', {}, /word: /],
    ["no UTF-8", new Uint8Array([0xff, 0xfe]), {}, /not UTF-8/],
  ])("refuses %s", async (_, body, headers, problem) => {
    const answer = await post(body, headers);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "invalid_request" } } });
    expect(answer.text).toMatch(problem);
  });

  it("refuses foreign hosts and origins before it reads the body", async () => {
    expect(await post("{}", { host: "evil.example" })).toMatchObject({ status: 421 });
    expect(await post("{}", { origin: "https://evil.example" })).toMatchObject({ status: 403 });
    expect(await post("{}", { "sec-fetch-site": "cross-site" })).toMatchObject({ status: 403 });
  });

  it("answers a known error by the table, and hides an unknown one behind a reference", async () => {
    expect(await post('{"word":"known"}')).toMatchObject({ status: 404 });
    const hidden = await post('{"word":"unknown"}');
    expect(hidden).toMatchObject({ status: 500, body: { error: { code: "internal" } } });
    expect(hidden.text).toMatch(/"reference":"[0-9a-f]{12}"/);
    expect(hidden.text).not.toContain("swordfish");
  });
});

describe("getRoute", () => {
  it("answers a value, and checks the host", async () => {
    const get = getRoute(() => ({ fine: true }));
    const own = await get(new Request(url, { headers: { host: "localhost:3000" } }));
    expect(await own.json()).toEqual({ fine: true });
    expect((await get(new Request(url, { headers: { host: "evil.example" } }))).status).toBe(421);
  });
});
