import { expect, test } from "vitest";
import { createWorkerSlots } from "./worker-slots";

test("workers above the limit wait for one to end, in the order of asking", async () => {
  const slots = createWorkerSlots(1, 1);
  const started: string[] = [];
  const first = await slots.acquire({ long: false });
  const second = slots.acquire({ long: false }).then((release) => {
    started.push("second");
    release();
  });
  const third = slots.acquire({ long: false }).then(() => started.push("third"));
  expect(started).toEqual([]);
  first();
  await Promise.all([second, third]);
  expect(started).toEqual(["second", "third"]);
});

test("long tasks leave a slot to a short one that asks later", async () => {
  const slots = createWorkerSlots(2, 1);
  const release = await slots.acquire({ long: true });
  let secondLong = false;
  const waiting = slots.acquire({ long: true }).then(() => (secondLong = true));
  const short = await slots.acquire({ long: false });
  expect(secondLong).toBe(false);
  short();
  await Promise.resolve();
  expect(secondLong).toBe(false);
  release();
  await waiting;
  expect(secondLong).toBe(true);
});

test("an abort while waiting leaves the queue", async () => {
  const slots = createWorkerSlots(1, 1);
  const release = await slots.acquire({ long: false });
  const controller = new AbortController();
  const aborted = slots.acquire({ long: false, signal: controller.signal });
  controller.abort(new Error("no longer wanted"));
  await expect(aborted).rejects.toThrow("no longer wanted");
  const next = slots.acquire({ long: false });
  release();
  expect(await next).toBeTypeOf("function");
  await expect(slots.acquire({ long: false, signal: controller.signal })).rejects.toThrow();
});
