import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/server/http/app-error";
import { checkAnswer } from "@/lib/server/services/embed/check-answer";
import type { SendRequest } from "./send-json";
import type { VendorExchange } from "./spec";
import {
  conformanceKey,
  connectionTo,
  emulatorWith,
  wireSubjects,
} from "./testing/conformance-subjects";

const texts = ["How do I reset my password?", "如何重置密码？", "Beans on toast"];
const inputs = texts.map((text) => ({ text, image: null }));

describe.each(wireSubjects)("the adapter $name over a server in trouble", ({ make, ...facts }) => {
  const { modelId, dimension } = facts;

  async function rows(
    send: SendRequest,
    timeoutMs?: number,
    observe?: (seen: VendorExchange) => void,
  ) {
    const adapter = make(connectionTo(send, timeoutMs));
    const call = { modelId, role: null, dimension: null, inputs };
    const answer = await adapter.embed(call, { signal: new AbortController().signal, observe });
    return checkAnswer(answer, texts.length, dimension);
  }

  async function failureOf(promise: Promise<unknown>): Promise<AppError> {
    const error: unknown = await promise.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error instanceof AppError) return error;
    throw new Error("expected a failure", { cause: error });
  }

  it.each([
    ["401", "vendor_unauthorized", 401, false],
    ["403", "vendor_forbidden", 403, false],
    ["429", "vendor_rate_limited", 429, true],
    ["quota", "vendor_quota_exhausted", 429, false],
    ["500", "vendor_failed", 500, true],
  ])("tells %s by its meaning and keeps the server's words", async (fault, code, status, again) => {
    const error = await failureOf(rows(await emulatorWith(fault)));
    const ofDeployment = fault === "401" && modelId.startsWith("emulated-");
    expect(error.code).toBe(ofDeployment ? "vendor_deployment_unauthorized" : code);
    expect(error.retryable).toBe(again);
    expect(error.vendor?.status).toBe(status);
    expect(error.vendor?.message).toBeTruthy();
  });

  it("keeps Retry-After in seconds and as a date", async () => {
    const seconds = await emulatorWith("429-retry-after:3");
    expect((await failureOf(rows(seconds))).retryAfterMs).toBe(3_000);
    const date: SendRequest = async (request) => {
      const response = await seconds(request);
      response.headers.set("retry-after", "Mon, 23 Nov 2026 20:00:30 GMT");
      return response;
    };
    expect((await failureOf(rows(date))).retryAfterMs).toBe(30_000);
  });

  it.each([
    ["cut-off", "vendor_answer_unreadable"],
    ["huge", "vendor_answer_unreadable"],
    ["missing-index", "vendor_answer_unreadable"],
    ["wrong-count", "vendor_answer_wrong"],
    ["nan", "vendor_answer_wrong"],
  ])(
    "takes no vector from an answer with %s, and says that it may be sent again",
    async (fault, code) => {
      const error = await failureOf(rows(await emulatorWith(fault)));
      expect(error.code).toBe(code);
      expect(error.retryable).toBe(true);
    },
  );

  it("places a shuffled answer by index", async () => {
    expect(await rows(await emulatorWith("shuffled"))).toEqual(await rows(await emulatorWith()));
  });

  it("ends a slow answer when its time is over", async () => {
    expect((await failureOf(rows(await emulatorWith("slow:5000"), 20))).code).toBe(
      "vendor_timeout",
    );
  });

  it("tells an unreachable server without the network's words", async () => {
    const send: SendRequest = async () =>
      Promise.reject(new TypeError(`no route ${conformanceKey}`));
    const error = await failureOf(rows(send));
    expect(error.code).toBe("vendor_unreachable");
    expect(JSON.stringify(error.toApiError())).not.toContain(conformanceKey);
  });

  it("shows the exact request and answer to who observes, with the key masked", async () => {
    const seen: VendorExchange[] = [];
    await rows(await emulatorWith(), undefined, (exchange) => seen.push(exchange));
    await failureOf(rows(await emulatorWith("401"), undefined, (exchange) => seen.push(exchange)));
    expect(seen.map(({ answer }) => answer?.status)).toEqual([200, 401]);
    expect(seen[0]?.request.headers.Authorization).toBe("Bearer [key]");
    expect(seen[0]?.request.body).toContain(texts[0]);
    expect(JSON.stringify(seen)).not.toMatch(/canary/);
  });
});
