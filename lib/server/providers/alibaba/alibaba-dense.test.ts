import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/server/http/app-error";
import type { SendRequest, VendorRequest } from "../send-json";
import { alibabaDense } from "./alibaba-dense";

const key = "OS-canary-4711";
const good = {
  request_id: "B4AB89C8",
  latency: 38.5,
  usage: { token_count: 12 },
  result: {
    embeddings: [
      { index: 1, embedding: [0, 1] },
      { index: 0, embedding: [-0.0287, -8.24e-4] },
    ],
  },
};

function adapter(send: SendRequest, timeoutMs?: number) {
  const origin = "https://platform.example";
  const now = () => Date.parse("2026-11-23T20:00:00Z");
  return alibabaDense({ origin, workspace: "team-1", key, send, now, timeoutMs });
}

const call = {
  modelId: "ops-text-embedding-002",
  role: "query",
  dimension: null,
  inputs: [
    { text: "a", image: null },
    { text: "b", image: null },
  ],
} as const;

function embed(send: SendRequest, signal = new AbortController().signal, timeoutMs?: number) {
  return adapter(send, timeoutMs).embed(call, { signal });
}

function answering(body: unknown, status = 200, headers: Record<string, string> = {}): SendRequest {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return async () => new Response(text, { status, headers });
}

async function failureOf(promise: Promise<unknown>): Promise<AppError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("expected a failure");
}

describe("what is sent", () => {
  async function sent(overrides: Partial<Parameters<ReturnType<typeof adapter>["embed"]>[0]>) {
    const requests: VendorRequest[] = [];
    const send: SendRequest = async (request) => {
      requests.push(request);
      return Response.json(good);
    };
    await adapter(send).embed({ ...call, ...overrides }, { signal: new AbortController().signal });
    const [request] = requests;
    if (request === undefined) throw new Error("nothing was sent");
    return { request, body: JSON.parse(request.body ?? "null") };
  }

  it("is one documented request", async () => {
    const { request, body } = await sent({});
    expect(request.method).toBe("POST");
    expect(request.url).toBe(
      "https://platform.example/v3/openapi/workspaces/team-1/text-embedding/ops-text-embedding-002",
    );
    expect(request.headers.Authorization).toBe(`Bearer ${key}`);
    expect(request.headers["Content-Type"]).toBe("application/json");
    expect(body).toEqual({ input: ["a", "b"], input_type: "query" });
  });

  it("leaves the role out when there is none, and adds a dimension that was asked for", async () => {
    expect((await sent({ role: null })).body).toEqual({ input: ["a", "b"] });
    expect((await sent({ dimension: 256 })).body).toMatchObject({ dimension: 256 });
  });
});

describe("what is read", () => {
  it("is vectors with their indices, tokens, latency and request id", async () => {
    expect(await embed(answering(good))).toEqual({
      type: "dense",
      embeddings: [
        { index: 1, values: Float32Array.of(0, 1) },
        { index: 0, values: Float32Array.of(-0.0287, -8.24e-4) },
      ],
      tokens: 12,
      images: null,
      vendorLatencyMs: 38.5,
      requestId: "B4AB89C8",
      note: null,
    });
  });

  it("is null where the platform says nothing or something else", async () => {
    const bare = { result: good.result, usage: { token_count: "many" }, latency: "slow" };
    expect(await embed(answering(bare))).toMatchObject({
      tokens: null,
      vendorLatencyMs: null,
      requestId: null,
    });
  });

  it.each([
    ["null", '{"result":{"embeddings":[{"index":0,"embedding":[1,null]}]}}'],
    ["a bare NaN", '{"result":{"embeddings":[{"index":0,"embedding":[NaN,-Infinity, 1]}]}}'],
    ["the word NaN", '{"result":{"embeddings":[{"index":0,"embedding":[1,"NaN"]}]}}'],
  ])("takes %s as a component that is no number, for the service to find", async (_, body) => {
    const answer = await embed(answering(body));
    if (answer.type !== "dense") throw new Error("expected dense vectors");
    expect(Array.from(answer.embeddings[0]?.values ?? []).some(Number.isNaN)).toBe(true);
  });

  it.each([
    ["HTML", "<html>busy</html>", /not JSON/],
    ["nothing", "", /not JSON/],
    ["half an answer", '{"result":{"embeddings":[', /not JSON/],
    ["another shape", '{"result":{}}', /result\.embeddings/],
    ["a vector without its index", '{"result":{"embeddings":[{"embedding":[1]}]}}', /index/],
    ["a bare null", "null", /not JSON/],
  ])("cannot read %s", async (_, body, problem) => {
    const error = await failureOf(embed(answering(body)));
    expect(error.code).toBe("vendor_answer_unreadable");
    expect(error.message).toMatch(problem);
  });

  it("cannot read a body that is cut off", async () => {
    const cut = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new TypeError("terminated")),
    });
    const error = await failureOf(embed(async () => new Response(cut)));
    expect(error).toMatchObject({
      code: "vendor_answer_unreadable",
      params: { problem: "it was cut off" },
    });
  });

  it("stops reading a body without an end", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled++;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const error = await failureOf(embed(async () => new Response(endless)));
    expect(error.code).toBe("vendor_answer_unreadable");
    expect(pulled).toBeLessThan(40);
  });
});

describe("what the platform refuses", () => {
  const rows: [number, string | null, string, string][] = [
    [
      400,
      "InvalidParameter",
      "Required parameter(s) missing or invalid.",
      "vendor_invalid_parameter",
    ],
    [400, "ServiceIdNotExist", "service_id is not exist.", "vendor_unknown_service"],
    [401, null, "", "vendor_unauthorized"],
    [403, null, "", "vendor_forbidden"],
    [429, "Throttling", "Requests throttling triggered.", "vendor_rate_limited"],
    [429, "Throttling.RateQuota", "Requests rate limit exceeded.", "vendor_rate_limited"],
    [429, "Throttling.AllocationQuota", "Allocated quota exceeded.", "vendor_quota_exhausted"],
    [429, "Throttling.AllocationQuota", "Free allocated quota exceeded.", "vendor_quota_exhausted"],
    [429, "Throttling", "Free allocated quota exceeded.", "vendor_quota_exhausted"],
    [429, null, "", "vendor_rate_limited"],
    [500, "InternalServerError", "An internal error has occured.", "vendor_failed"],
    [503, null, "", "vendor_failed"],
    [408, null, "", "vendor_failed"],
    [404, null, "", "vendor_refused"],
    [413, null, "", "vendor_refused"],
    [302, null, "", "vendor_refused"],
    [200, "ServiceIdNotExist", "service_id is not exist.", "vendor_unknown_service"],
    [200, "SomethingNew", "?", "vendor_refused"],
  ];

  it.each(rows)("reads %d %s as it is meant", async (status, code, message, expected) => {
    const body = { request_id: "R1", latency: 0, ...(code !== null && { code, message }) };
    const error = await failureOf(embed(answering(body, status)));
    expect(error.code).toBe(expected);
    const words = { status, code, message: code === null ? null : message, requestId: "R1" };
    expect(error.vendor).toEqual(words);
  });

  it.each([
    ["2", 2_000],
    ["Mon, 23 Nov 2026 20:00:30 GMT", 30_000],
    ["soon", null],
  ])("keeps Retry-After %j as %j ms", async (header, expected) => {
    const send = answering({ code: "Throttling" }, 429, { "retry-after": header });
    expect((await failureOf(embed(send))).retryAfterMs).toBe(expected);
  });

  it("keeps the words of a gateway that does not speak JSON, shortened", async () => {
    const error = await failureOf(embed(answering("x".repeat(100_000), 502)));
    expect(error.code).toBe("vendor_failed");
    expect(error.vendor?.message).toMatch(/^x{2000}$/);
  });

  it("never repeats the key, wherever the platform does", async () => {
    const body = { code: `Bad ${key}`, message: `Bearer ${key} is wrong`, request_id: key };
    for (const send of [answering(body, 401), answering(`no ${key}`, 500)]) {
      const error = await failureOf(embed(send));
      expect(JSON.stringify(error.toApiError())).not.toContain(key);
      expect(JSON.stringify(error.vendor)).toContain("[key]");
    }
  });
});

describe("what the network does", () => {
  const hanging: SendRequest = (request) =>
    new Promise((_, reject) => {
      request.signal.addEventListener("abort", () => reject(request.signal.reason));
    });

  it("is told as unreachable, without the network's words", async () => {
    const error = await failureOf(
      embed(async () => Promise.reject(new TypeError(`fetch failed with ${key}`))),
    );
    expect(error.code).toBe("vendor_unreachable");
    expect(JSON.stringify(error.toApiError())).not.toContain(key);
  });

  it("is told as a timeout when no answer comes", async () => {
    const error = await failureOf(embed(hanging, new AbortController().signal, 10));
    expect(error).toMatchObject({ code: "vendor_timeout", params: { seconds: 0.01 } });
  });

  it("ends with the caller's own reason when the caller gives up", async () => {
    const caller = new AbortController();
    const reason = new Error("the reader has left");
    const pending = embed(hanging, caller.signal);
    caller.abort(reason);
    await expect(pending).rejects.toBe(reason);
    await expect(embed(hanging, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
