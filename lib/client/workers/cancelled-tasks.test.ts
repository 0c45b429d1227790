import { once } from "node:events";
import { MessagePort as ThreadPort, Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { runTask } from "./run-task";
import type { WorkerPort } from "./worker-port";
import { createWorkerSlots } from "./worker-slots";

/** A thread of its own behind the face of a browser's worker. */
class Thread implements WorkerPort {
  private readonly worker: Worker;
  readonly ended: Promise<unknown>;
  onmessage: WorkerPort["onmessage"] = null;
  onmessageerror: WorkerPort["onmessageerror"] = null;
  onerror: WorkerPort["onerror"] = null;

  constructor(script: string) {
    this.worker = new Worker(script, { eval: true });
    this.ended = once(this.worker, "exit");
    this.worker.on("message", (data) => this.onmessage?.(new MessageEvent("message", { data })));
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    const ports = transfer.filter((moved) => moved instanceof ThreadPort);
    this.worker.postMessage(message, ports);
  }

  terminate(): void {
    void this.worker.terminate();
  }
}

/** Holds as much as a matrix of 2,000 rows, and computes on it without an end. */
const endless = "const cells = new Float32Array(4e6).fill(1); for (;;) cells[0] += 1;";

/** Takes a helper, tells that it has come so far, and computes. */
const matrixScript = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", ({ type }) => {
    if (type === "request") return parentPort.postMessage({ type: "hire", most: 1 });
    parentPort.postMessage({ type: "item", item: null });
    ${endless}
  });`;

test("a hundred matrices that are cancelled in the middle leave no thread, slot or memory behind", async () => {
  const slots = createWorkerSlots(2, 2);
  const threads: Thread[] = [];
  const start = (script: string) => {
    const thread = new Thread(script);
    threads.push(thread);
    return thread;
  };
  async function beginAndCancel(times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      const stop = new AbortController();
      const running = runTask<null, null, null>({
        spawn: () => start(matrixScript),
        request: null,
        helpers: { spawn: () => start(endless), long: false },
        onItem: () => stop.abort(new Error("cancelled")),
        signal: stop.signal,
        slots,
      });
      await expect(running).rejects.toThrow("cancelled");
    }
    await Promise.all(threads.map(({ ended }) => ended));
  }
  await beginAndCancel(3);
  const before = process.memoryUsage().rss;
  await beginAndCancel(100);
  expect(threads).toHaveLength(206);
  // A tenth of what the threads held.
  expect(process.memoryUsage().rss - before).toBeLessThan(320e6);
  const free = [1, 2, 3].map(() => slots.tryAcquire({ long: false }) !== null);
  expect(free).toEqual([true, true, false]);
}, 60_000);
