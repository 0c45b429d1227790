import { beforeAll, describe, expect, it } from "vitest";
import { embedEventSchema } from "@/lib/contract/embed-events";
import { createEmulator } from "@/lib/emulator/emulator";
import { loadBuiltinEmbed } from "@/lib/emulator/load-builtin-embed";
import { seededRandom } from "@/lib/maths/seeded-random";
import { AppError } from "@/lib/server/http/app-error";
import type { SendRequest, VendorRequest } from "@/lib/server/providers/send-json";
import { answeredBy } from "@/lib/server/providers/web-request";
import { embed } from "./embed";
import type { CallOutcome, PlannedCall } from "./ledger";
import { noCache } from "./no-cache";
import { noLedger } from "./no-ledger";
import {
  canaryKey,
  dependenciesOver,
  eventsOf,
  eventsOfType,
  requestFor,
  vectorsOf,
} from "./testing/embed-column";

const never = new AbortController().signal;

function words(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `sentence number ${at} about topic ${at % 7}`);
}

let emulator: (faults?: string, seed?: number) => SendRequest;

beforeAll(async () => {
  const builtin = await loadBuiltinEmbed();
  emulator = (faults, seed = 1) =>
    answeredBy(
      createEmulator({ embed: builtin, strict: true, faults, random: seededRandom(seed) }),
    );
});

/** The same platform, noting every request. */
function noting(send: SendRequest): { send: SendRequest; requests: VendorRequest[] } {
  const requests: VendorRequest[] = [];
  return {
    requests,
    send: async (request) => {
      requests.push(request);
      return send(request);
    },
  };
}

function sentBy(request: VendorRequest | undefined): unknown {
  return JSON.parse(request?.body ?? "null");
}

const passing = ["429", "429-retry-after:3", "500", "cut-off", "nan", "wrong-count", "shuffled"];

/** A platform that meets every body first with one of these faults, then with a 500, then answers it. */
function troubled(healthy: SendRequest): SendRequest {
  const first = passing.map((fault) => emulator(fault));
  const second = emulator("500");
  const seen = new Map<string, number>();
  return async (request) => {
    const { body = "" } = request;
    const times = seen.get(body) ?? 0;
    seen.set(body, times + 1);
    const fault = [first[seen.size % first.length], second][times];
    return (fault ?? healthy)(request);
  };
}

/** The same platform, making each answer once, since two long runs of it take seconds. */
function remembering(send: SendRequest): SendRequest {
  const answers = new Map<string, string>();
  return async (request) => {
    const { body = "" } = request;
    const answer = answers.get(body) ?? (await (await send(request)).text());
    answers.set(body, answer);
    return new Response(answer);
  };
}

describe("a column without faults", () => {
  it("is a plan, a batch for every 32 inputs, and the totals", async () => {
    const events = await eventsOf(requestFor(words(70)), dependenciesOver(emulator()));
    for (const event of events) expect(embedEventSchema.parse(event)).toEqual(event);
    expect(events.map(({ type }) => type)).toEqual(["plan", "batch", "batch", "batch", "done"]);
    expect(events[0]).toMatchObject({ kind: "real", batches: 3, cached: 0 });
    const batches = eventsOfType(events, "batch");
    expect(batches.flatMap(({ indices }) => indices).toSorted((a, b) => a - b)).toEqual([
      ...words(70).keys(),
    ]);
    expect(batches.every(({ dimension, cached }) => dimension === 1_024 && !cached)).toBe(true);
    const tokens = batches.reduce((sum, batch) => sum + (batch.tokens ?? Number.NaN), 0);
    expect(events.at(-1)).toMatchObject({
      embedded: 70,
      failed: 0,
      requests: 3,
      retries: 0,
      tokens,
    });
  });

  it("estimates tokens in the plan, near what is counted", async () => {
    const [plan, ...rest] = await eventsOf(requestFor(words(64)), dependenciesOver(emulator()));
    const done = eventsOfType(rest, "done")[0];
    if (plan?.type !== "plan" || !done?.tokens) throw new Error("expected a plan and a count");
    expect(plan.estimatedTokens / done.tokens).toBeGreaterThan(0.5);
    expect(plan.estimatedTokens / done.tokens).toBeLessThan(2);
  });

  it("sends texts well-formed", async () => {
    const { send, requests } = noting(emulator());
    await eventsOf(requestFor(["lone \ud800 half"]), dependenciesOver(send));
    expect(sentBy(requests[0])).toMatchObject({ input: ["lone \ufffd half"] });
  });

  it("refuses a text that is too large alone, and embeds the others", async () => {
    const texts = ["small", "x".repeat(8_000_000), "also small"];
    const events = await eventsOf(requestFor(texts), dependenciesOver(emulator()));
    expect(eventsOfType(events, "failure")).toMatchObject([
      { indices: [1], error: { code: "input_too_large" } },
    ]);
    expect([...vectorsOf(events).keys()]).toEqual([0, 2]);
    expect(events.at(-1)).toMatchObject({ embedded: 2, failed: 1 });
  });

  it("splits large texts by the bytes of a body", async () => {
    const sizes: number[] = [];
    const send: SendRequest = async ({ body = "" }) => {
      sizes.push(Buffer.byteLength(body));
      const count = body.match(/字"/g)?.length ?? 0;
      const embedding = Array.from({ length: 1_024 }, () => 1);
      const embeddings = Array.from({ length: count }, (_, index) => ({ index, embedding }));
      return Response.json({ result: { embeddings } });
    };
    const texts = Array.from({ length: 5 }, () => "字".repeat(1_000_000));
    const events = await eventsOf(requestFor(texts), dependenciesOver(send));
    expect(events.at(-1)).toMatchObject({ embedded: 5, requests: 3, tokens: null });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8_000_000);
  });
});

describe("a column with faults", () => {
  it("gives 2,000 inputs the same vectors as without", async () => {
    const request = requestFor(words(2_000), { model: "alibaba:ops-text-embedding-zh-001" });
    const healthy = remembering(emulator());
    const calm = await eventsOf(request, dependenciesOver(healthy));
    const stormy = await eventsOf(request, dependenciesOver(troubled(healthy)));
    expect(eventsOfType(stormy, "retry").length).toBeGreaterThan(60);
    expect(eventsOfType(stormy, "failure")).toEqual([]);
    expect(vectorsOf(stormy).size).toBe(2_000);
    const expected = vectorsOf(calm);
    for (const [position, vector] of vectorsOf(stormy)) {
      expect(vector).toEqual(expected.get(position));
    }
  });

  it.each([
    ["429", "vendor_rate_limited", 5],
    ["500", "vendor_failed", 5],
    ["cut-off", "vendor_answer_unreadable", 5],
    ["wrong-count", "vendor_answer_wrong", 2],
    ["missing-index", "vendor_answer_unreadable", 5],
    ["nan", "vendor_answer_wrong", 2],
    ["bad-json", "vendor_answer_wrong", 2],
    ["wrong-dimension", "vendor_answer_wrong", 2],
    ["quota", "vendor_quota_exhausted", 1],
    ["401", "vendor_unauthorized", 1],
    ["403", "vendor_forbidden", 1],
  ])("sends a batch that always meets %s as often as it is worth it", async (fault, code, sent) => {
    const events = await eventsOf(requestFor(["a"]), dependenciesOver(emulator(fault)));
    expect(eventsOfType(events, "failure")).toMatchObject([{ indices: [0], error: { code } }]);
    expect(events.at(-1)).toMatchObject({
      embedded: 0,
      failed: 1,
      requests: sent,
      retries: sent - 1,
    });
    expect(JSON.stringify(events)).not.toContain(canaryKey);
  });

  it("waits as the policy says, and longer where Retry-After does", async () => {
    const backOff = dependenciesOver(emulator("500"));
    const events = await eventsOf(requestFor(["a"]), backOff);
    expect(eventsOfType(events, "retry").map(({ delayMs }) => delayMs)).toEqual([
      500, 1_000, 2_000, 4_000,
    ]);
    expect(backOff.clock.now()).toBeGreaterThanOrEqual(7_500);
    const told = await eventsOf(requestFor(["a"]), dependenciesOver(emulator("429-retry-after:3")));
    expect(eventsOfType(told, "retry").map(({ delayMs }) => delayMs)).toEqual([
      3_000, 3_000, 3_000, 3_000,
    ]);
  });

  it("loses no other batch to a bad one", async () => {
    const healthy = emulator();
    const send: SendRequest = async (request) => {
      if (!request.body?.includes("poison")) return healthy(request);
      return Response.json({ code: "InvalidParameter", message: "no" }, { status: 400 });
    };
    const texts = words(100);
    texts[40] = "poison";
    const events = await eventsOf(requestFor(texts), dependenciesOver(send));
    const [failure, ...others] = eventsOfType(events, "failure");
    expect(others).toEqual([]);
    expect(failure?.indices).toEqual(Array.from({ length: 32 }, (_, at) => 32 + at));
    expect(failure?.error.vendor).toMatchObject({ code: "InvalidParameter", message: "no" });
    expect(vectorsOf(events).size).toBe(68);
  });

  it("stops a column early when the key is refused, failing what is unsent with the same error", async () => {
    const { send, requests } = noting(emulator("401"));
    const events = await eventsOf(requestFor(words(2_000)), dependenciesOver(send));
    expect(requests.length).toBeLessThan(20);
    const failed = eventsOfType(events, "failure");
    expect(failed.flatMap(({ indices }) => indices)).toHaveLength(2_000);
    expect(new Set(failed.map(({ error }) => error.code))).toEqual(
      new Set(["vendor_unauthorized"]),
    );
  });

  it("asks for an unknown service id and shows the platform's own words", async () => {
    const request = requestFor(["a"], { model: "alibaba:no-such-service" });
    const events = await eventsOf(request, dependenciesOver(emulator()));
    expect(eventsOfType(events, "failure")).toMatchObject([
      {
        error: { code: "vendor_unknown_service", vendor: { message: "service_id is not exist." } },
      },
    ]);
  });
});

describe("what is refused before the plan", () => {
  it.each([
    [{ model: "nobody:x" }, "unknown_model"],
    [{ model: "builtin:no-such-model" }, "unknown_model"],
    [{ model: "builtin:static-256", dimension: 100 }, "unsupported_dimension"],
  ])("throws for %j", async (overrides, code) => {
    const events = eventsOf(requestFor(["a"], overrides), dependenciesOver(emulator()));
    await expect(events).rejects.toMatchObject({ code });
  });

  it("does not refuse the model's own dimension, and does not send it", async () => {
    const { send, requests } = noting(emulator());
    const events = await eventsOf(requestFor(["a"], { dimension: 1_024 }), dependenciesOver(send));
    expect(events.at(-1)).toMatchObject({ embedded: 1 });
    expect(sentBy(requests[0])).not.toHaveProperty("dimension");
  });
});

describe("a reader who leaves", () => {
  it("ends calls that are under way and drops unsent batches, with the signal's reason", async () => {
    const reader = new AbortController();
    const reason = new Error("the reader has left");
    const aborted: unknown[] = [];
    let sent = 0;
    const hanging: SendRequest = (request) => {
      sent++;
      return new Promise((_, reject) => {
        request.signal.addEventListener("abort", () => {
          aborted.push(request.signal.reason);
          reject(request.signal.reason);
        });
        if (sent === 3) reader.abort(reason);
      });
    };
    const request = requestFor(words(2_000));
    await expect(eventsOf(request, dependenciesOver(hanging), reader.signal)).rejects.toBe(reason);
    expect(aborted).toHaveLength(3);
    expect(sent).toBe(3);
  });

  it("ends a pause before a retry", async () => {
    const reader = new AbortController();
    const { send, requests } = noting(emulator("429"));
    const events = (async () => {
      for await (const event of embed(
        requestFor(["a"]),
        "local",
        dependenciesOver(send),
        reader.signal,
      )) {
        if (event.type === "retry") reader.abort(new Error("left"));
      }
    })();
    await expect(events).rejects.toThrow("left");
    expect(requests).toHaveLength(1);
  });

  it("is not waited for: leaving the loop ends calls under way", async () => {
    let aborted = 0;
    const healthy = emulator();
    let sent = 0;
    const send: SendRequest = (request) => {
      if (++sent === 1) return healthy(request);
      return new Promise((_, reject) => {
        request.signal.addEventListener("abort", () => {
          aborted++;
          reject(request.signal.reason);
        });
      });
    };
    for await (const event of embed(
      requestFor(words(200)),
      "local",
      dependenciesOver(send),
      never,
    )) {
      if (event.type === "batch") break;
    }
    expect(aborted).toBe(sent - 1);
  });
});

describe("what surrounds the calls", () => {
  it("sends only what the cache does not hold, and keeps what comes", async () => {
    const { send, requests } = noting(emulator());
    const cached = new Float32Array(1_024).fill(0.5);
    const kept: (string | null)[] = [];
    const dependencies = dependenciesOver(send, {
      cache: {
        ...noCache,
        keeps: () => true,
        find: async () => ({
          positions: [1],
          tokens: [null],
          rows: { type: "dense", vectors: cached, dimension: 1_024 },
        }),
        keep: async (_, inputs) => void kept.push(...inputs.map(({ text }) => text)),
      },
    });
    const events = await eventsOf(requestFor(["a", "b", "c"]), dependencies);
    expect(sentBy(requests[0])).toMatchObject({ input: ["a", "c"] });
    expect(kept).toEqual(["a", "c"]);
    expect(vectorsOf(events).get(1)).toEqual(cached);
    expect(events.at(-1)).toMatchObject({ embedded: 3, cached: 1, requests: 1 });
    const bypassed = await eventsOf(requestFor(["a", "b"], { cache: "bypass" }), dependencies);
    expect(bypassed.at(-1)).toMatchObject({ cached: 0 });
  });

  it("books every call in the ledger and settles it, without texts", async () => {
    const booked: PlannedCall[] = [];
    const settled: CallOutcome[] = [];
    const settle = async (outcome: CallOutcome) => void settled.push(outcome);
    const dependencies = dependenciesOver(emulator("429:0.5", 3), {
      ledger: {
        ...noLedger,
        book: async (call) => {
          booked.push(call);
          return { ...(await noLedger.book(call)), settle };
        },
      },
    });
    const events = await eventsOf(requestFor(words(100)), dependencies);
    const done = eventsOfType(events, "done")[0];
    expect(booked).toHaveLength(done?.requests ?? 0);
    expect(settled).toHaveLength(booked.length);
    const tokens = settled.reduce((sum, outcome) => sum + (outcome.tokens ?? 0), 0);
    expect(tokens).toBe(done?.tokens);
    expect(JSON.stringify([booked, settled])).not.toContain("sentence");
  });

  it("sends nothing of a batch that the ledger has no budget for", async () => {
    const refusal = new AppError("vendor_quota_exhausted");
    const { send, requests } = noting(emulator());
    const ledger = { ...noLedger, book: async () => Promise.reject(refusal) };
    const dependencies = dependenciesOver(send, { ledger });
    const events = await eventsOf(requestFor(words(40)), dependencies);
    expect(eventsOfType(events, "failure")).toHaveLength(2);
    expect(requests).toEqual([]);
  });
});
