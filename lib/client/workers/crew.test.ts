import { expect, test } from "vitest";
import { runTask } from "./run-task";
import type { PageMessage, WorkerMessage } from "./worker-message";
import type { WorkerPort } from "./worker-port";
import { createWorkerSlots } from "./worker-slots";

/** A worker in this thread that asks for helpers, answers how many it got, or waits to be ended. */
class HiringWorker implements WorkerPort {
  ended = false;
  onmessage: WorkerPort["onmessage"] = null;
  onmessageerror: WorkerPort["onmessageerror"] = null;
  onerror: WorkerPort["onerror"] = null;

  constructor(
    private readonly most: number,
    private readonly afterwards: readonly WorkerMessage<never, number>[] = [],
  ) {}

  postMessage(message: PageMessage<null>): void {
    if (message.type === "request") return this.say({ type: "hire", most: this.most });
    for (const answer of this.afterwards) this.say(answer);
    this.say({ type: "result", result: message.ports.length });
  }

  terminate(): void {
    this.ended = true;
  }

  private say(data: WorkerMessage<never, number>): void {
    queueMicrotask(() => this.ended || this.onmessage?.(new MessageEvent("message", { data })));
  }
}

/** A helper that was started and is given a port that nobody uses. */
class IdleHelper extends HiringWorker {
  private port: MessagePort | null = null;

  override postMessage(message: PageMessage<null> | { port: MessagePort }): void {
    if ("port" in message) this.port = message.port;
  }

  override terminate(): void {
    super.terminate();
    this.port?.close();
  }
}

function hiring(worker: HiringWorker, slots = createWorkerSlots(3, 2), signal?: AbortSignal) {
  const helpers: IdleHelper[] = [];
  const spawn = () => {
    const helper = new IdleHelper(0);
    helpers.push(helper);
    return helper;
  };
  const run = (long: boolean) =>
    runTask<null, never, number>({
      spawn: () => worker,
      request: null,
      helpers: { spawn, long },
      slots,
      signal,
    });
  return { helpers, run, slots };
}

function freeSlots(slots: ReturnType<typeof createWorkerSlots>): number {
  let free = 0;
  while (slots.tryAcquire({ long: false })) free++;
  return free;
}

test("a worker gets as many helpers as have a slot, and all end with the task", async () => {
  const { helpers, run, slots } = hiring(new HiringWorker(7));
  expect(await run(false)).toBe(2);
  expect(helpers.map(({ ended }) => ended)).toEqual([true, true]);
  expect(freeSlots(slots)).toBe(3);
});

test("a long task leaves a slot to a short one", async () => {
  const { run, slots } = hiring(new HiringWorker(7));
  expect(await run(true)).toBe(1);
  expect(freeSlots(slots)).toBe(3);
});

test("helpers that are let go leave their slots to others while the task goes on", async () => {
  const slots = createWorkerSlots(2, 2);
  const worker = new HiringWorker(1, [{ type: "dismiss" }]);
  const { helpers, run } = hiring(worker, slots);
  const waiting = slots.acquire({ long: false });
  const other = run(false);
  (await waiting)();
  expect(await other).toBe(1);
  expect(helpers.every(({ ended }) => ended)).toBe(true);
});

test("a long task that waits for its turn can be cancelled, and leaves no slot behind", async () => {
  const slots = createWorkerSlots(2, 1);
  const release = await slots.acquire({ long: true });
  const controller = new AbortController();
  const worker = new HiringWorker(1);
  const running = hiring(worker, slots, controller.signal).run(true);
  await new Promise((resolve) => setTimeout(resolve));
  controller.abort(new Error("cancelled"));
  await expect(running).rejects.toThrow("cancelled");
  release();
  expect(worker.ended).toBe(true);
  expect(freeSlots(slots)).toBe(2);
});
