import { describe, expect, it } from "vitest";
import { AppError } from "./app-error";
import { ndjsonResponse } from "./ndjson";

const never = new AbortController().signal;

async function* numbers(count: number, made: number[] = []): AsyncGenerator<{ n: number }> {
  for (let n = 0; n < count; n++) {
    made.push(n);
    yield { n };
  }
}

describe("ndjsonResponse", () => {
  it("writes one event a line, uncached and untransformed", async () => {
    const response = await ndjsonResponse(() => numbers(3), never);
    expect(await response.text()).toBe('{"n":0}\n{"n":1}\n{"n":2}\n');
    expect(response.headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store, no-transform");
  });

  it("throws what fails before the first event, so that it can become a status", async () => {
    const source = async function* (): AsyncGenerator<unknown> {
      throw new AppError("unknown_model", { model: "x:y" });
      yield null;
    };
    await expect(ndjsonResponse(source, never)).rejects.toMatchObject({ code: "unknown_model" });
  });

  it("makes no event before the reader asks for it", async () => {
    const made: number[] = [];
    const response = await ndjsonResponse(() => numbers(100, made), never);
    const reader = response.body!.getReader();
    await reader.read();
    expect(made.length).toBeLessThanOrEqual(2);
    await reader.cancel();
  });

  it.each(["the reader cancels", "the request is aborted"])(
    "fires the signal and ends the iterator when %s",
    async (how) => {
      const request = new AbortController();
      let signalled = false;
      let ended = false;
      const source = async function* (signal: AbortSignal): AsyncGenerator<unknown> {
        try {
          yield 1;
          await new Promise((_, reject) => {
            signal.addEventListener("abort", () => {
              signalled = true;
              reject(signal.reason);
            });
          });
        } finally {
          ended = true;
        }
      };
      const response = await ndjsonResponse(source, request.signal);
      const reader = response.body!.getReader();
      await reader.read();
      const next = reader.read().catch(() => undefined);
      if (how === "the reader cancels") await reader.cancel();
      else request.abort(new Error("gone"));
      await next;
      expect({ signalled, ended }).toEqual({ signalled: true, ended: true });
    },
  );

  it("breaks the stream when an event cannot be made, without telling why", async () => {
    const source = async function* (): AsyncGenerator<unknown> {
      yield 1;
      throw new Error("secret");
    };
    const response = await ndjsonResponse(source, never);
    await expect(response.text()).rejects.toThrow();
  });
});
