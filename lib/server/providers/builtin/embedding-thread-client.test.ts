import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { EmbeddingThread } from "./embedding-thread-client";
import type { ThreadRequest } from "./thread-messages";

/**
 * A worker that answers each text with its length, dies of the text "crash", ends at "leave" and never
 * answers "hang".
 */
const source = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", ({ texts }) => {
    if (texts[0] === "crash") setImmediate(() => { throw new Error("out of order."); });
    else if (texts[0] === "leave") process.exit(3);
    else if (texts[0] !== "hang") {
      const vectors = Float32Array.from(texts, (text) => text.length);
      parentPort.postMessage(vectors[0]);
    }
  });
`;

function createThread() {
  const seen: { workers: Worker[] } = { workers: [] };
  const thread = new EmbeddingThread(() => {
    const worker = new Worker(source, { eval: true });
    seen.workers.push(worker);
    return worker;
  });
  const embed = async (text: string, signal?: AbortSignal) => {
    const request: ThreadRequest = { task: "sparse", role: "document", texts: [text] };
    return thread.ask(request, signal);
  };
  return { embed, seen, stop: () => Promise.all(seen.workers.map((worker) => worker.terminate())) };
}

describe("the near end of an embedding thread", () => {
  it("starts one worker for many requests, and none before the first", async () => {
    const { embed, seen, stop } = createThread();
    expect(seen.workers).toHaveLength(0);
    expect(await Promise.all([embed("a"), embed("bb"), embed("ccc")])).toEqual([1, 2, 3]);
    expect(seen.workers).toHaveLength(1);
    await stop();
  });

  it.each([
    ["crash", "out of order."],
    ["leave", "ended with code 3."],
  ])(
    "rejects everything pending at a %s and starts anew with the next request",
    async (text, why) => {
      const { embed, seen, stop } = createThread();
      const outcomes = await Promise.allSettled([embed("a"), embed(text), embed("b")]);
      expect(outcomes[0]).toEqual({ status: "fulfilled", value: 1 });
      for (const outcome of outcomes.slice(1)) {
        expect(outcome).toMatchObject({
          status: "rejected",
          reason: { message: expect.stringContaining(why) },
        });
      }
      expect(await embed("again")).toBe(5);
      expect(seen.workers).toHaveLength(2);
      await stop();
    },
  );

  it("rejects at once with the reason of an aborted signal, running or waiting", async () => {
    const { embed, seen, stop } = createThread();
    const controller = new AbortController();
    const running = embed("hang", controller.signal);
    const waiting = embed("a", controller.signal);
    const reason = new Error("the visitor left");
    controller.abort(reason);
    await expect(running).rejects.toBe(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(embed("b", controller.signal)).rejects.toBe(reason);
    expect(seen.workers).toHaveLength(1);
    await stop();
  });

  it("never computes a request that was aborted while it waited", async () => {
    const { embed, stop } = createThread();
    const controller = new AbortController();
    const first = embed("a");
    const doomed = embed("crash", controller.signal);
    controller.abort();
    await expect(doomed).rejects.toThrow();
    expect(await Promise.all([first, embed("bb")])).toEqual([1, 2]);
    await stop();
  });

  it("does not send the next request before an abandoned one was answered, and drops that answer", async () => {
    const { embed, stop } = createThread();
    const controller = new AbortController();
    const abandoned = embed("long text", controller.signal);
    controller.abort();
    await expect(abandoned).rejects.toThrow();
    expect(await embed("a")).toBe(1);
    await stop();
  });
});
