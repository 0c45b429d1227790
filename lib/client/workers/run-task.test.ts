import { expect, test } from "vitest";
import { runTask } from "./run-task";
import { streamItems } from "./stream-items";
import type { WorkerMessage } from "./worker-message";
import type { WorkerPort } from "./worker-port";
import { createWorkerSlots } from "./worker-slots";

/** A worker in this thread: posts what `answers` lists, each in a microtask of its own. */
class ScriptedWorker implements WorkerPort {
  ended = false;
  onmessage: WorkerPort["onmessage"] = null;
  onmessageerror: WorkerPort["onmessageerror"] = null;
  onerror: WorkerPort["onerror"] = null;

  constructor(private readonly answers: readonly WorkerMessage<number, string>[]) {}

  postMessage(): void {
    for (const data of this.answers) {
      queueMicrotask(() => this.ended || this.onmessage?.(new MessageEvent("message", { data })));
    }
  }

  terminate(): void {
    this.ended = true;
  }
}

const two = [
  { type: "item", item: 1 },
  { type: "item", item: 2 },
] as const;
const result = { type: "result", result: "all" } as const;

function task(worker: WorkerPort, signal?: AbortSignal, onItem?: (item: number) => void) {
  const slots = createWorkerSlots(1, 1);
  const run = () =>
    runTask<null, number, string>({ spawn: () => worker, request: null, onItem, signal, slots });
  return { run, slots };
}

test("items are heard in order, the result resolves and the worker is ended", async () => {
  const worker = new ScriptedWorker([...two, result]);
  const heard: number[] = [];
  expect(await task(worker, undefined, (item) => heard.push(item)).run()).toBe("all");
  expect(heard).toEqual([1, 2]);
  expect(worker.ended).toBe(true);
});

test("what the worker throws rejects with its name and message and frees the slot", async () => {
  const worker = new ScriptedWorker([{ type: "failure", name: "RangeError", message: "too long" }]);
  const { run, slots } = task(worker);
  await expect(run()).rejects.toMatchObject({ name: "RangeError", message: "too long" });
  expect(worker.ended).toBe(true);
  expect(await slots.acquire({ long: false })).toBeTypeOf("function");
});

test("a worker that cannot be created frees the slot", async () => {
  const slots = createWorkerSlots(1, 1);
  const spawn = () => {
    throw new Error("refused by the content security policy");
  };
  await expect(runTask({ spawn, request: null, slots })).rejects.toThrow("security policy");
  expect(await slots.acquire({ long: false })).toBeTypeOf("function");
});

test("a script that cannot be loaded rejects", async () => {
  const worker = new ScriptedWorker([]);
  const running = task(worker).run();
  await untilStarted();
  // Node has no ErrorEvent; a failed load fires a plain event in browsers too.
  worker.onerror?.(Object.assign(new MessageEvent("error"), scriptError));
  await expect(running).rejects.toThrow("could not be loaded");
});

test("an abort ends the worker and rejects with the reason", async () => {
  const worker = new ScriptedWorker([]);
  const controller = new AbortController();
  const running = task(worker, controller.signal).run();
  await untilStarted();
  controller.abort(new Error("cancelled"));
  await expect(running).rejects.toThrow("cancelled");
  expect(worker.ended).toBe(true);
});

test("a stream gives every item, then ends with the task", async () => {
  const worker = new ScriptedWorker([...two, result]);
  const items: number[] = [];
  for await (const item of streamed(worker)) items.push(item);
  expect(items).toEqual([1, 2]);
});

test("leaving the loop ends the worker", async () => {
  const worker = new ScriptedWorker(two);
  for await (const item of streamed(worker)) {
    expect(item).toBe(1);
    break;
  }
  await Promise.resolve();
  expect(worker.ended).toBe(true);
});

test("a stream throws what the task throws, after the items before it", async () => {
  const worker = new ScriptedWorker([...two, { type: "failure", name: "Error", message: "broke" }]);
  const items: number[] = [];
  const reading = (async () => {
    for await (const item of streamed(worker)) items.push(item);
  })();
  await expect(reading).rejects.toThrow("broke");
  expect(items).toEqual([1, 2]);
});

function untilStarted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

const scriptError = { message: "", filename: "", lineno: 0, colno: 0, error: null };

function streamed(worker: WorkerPort): AsyncGenerator<number> {
  const slots = createWorkerSlots(1, 1);
  return streamItems<number>((onItem, signal) =>
    runTask({ spawn: () => worker, request: null, onItem, signal, slots }),
  );
}
