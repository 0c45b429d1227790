import { describe, expect, it } from "vitest";
import { runConcurrently } from "./run-concurrently";

async function collect<Event>(events: AsyncIterable<Event>): Promise<Event[]> {
  const collected: Event[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

function nothing(): void {
  // Nothing waits in these tasks.
}

describe("runConcurrently", () => {
  it("gives every event of every task, each task's in its own order", async () => {
    const task = (name: string) =>
      async function* () {
        yield `${name}1`;
        yield `${name}2`;
      };
    const events = await collect(runConcurrently(["a", "b", "c"].map(task), 2, nothing));
    expect(events.toSorted()).toEqual(["a1", "a2", "b1", "b2", "c1", "c2"]);
    expect(events.indexOf("a1")).toBeLessThan(events.indexOf("a2"));
  });

  it("gives the event that comes first before the task that started first", async () => {
    let open = nothing;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const slow = async function* () {
      await gate;
      yield "slow";
    };
    const quick = async function* () {
      yield "quick";
    };
    const events = runConcurrently([slow, quick], 2, nothing);
    expect((await events.next()).value).toBe("quick");
    open();
    expect(await collect(events)).toEqual(["slow"]);
  });

  it("runs no more tasks at once than it may, and none ahead of a slow reader", async () => {
    let started = 0;
    const tasks = Array.from(
      { length: 10 },
      () =>
        async function* () {
          started++;
          yield 1;
          yield 2;
        },
    );
    const events = runConcurrently(tasks, 3, nothing);
    await events.next();
    expect(started).toBe(3);
    await collect(events);
    expect(started).toBe(10);
  });

  it("ends what tasks wait for when the reader leaves, then lets them clean up", async () => {
    const stop = new AbortController();
    let cleaned = 0;
    const waiting = async function* () {
      try {
        yield 1;
        await new Promise((_, reject) => {
          if (stop.signal.aborted) return reject(stop.signal.reason);
          stop.signal.addEventListener("abort", () => reject(stop.signal.reason));
        });
      } finally {
        cleaned++;
      }
    };
    const events = runConcurrently([waiting, waiting], 2, () => stop.abort());
    await events.next();
    await events.next();
    await events.return(undefined);
    expect(cleaned).toBe(2);
  });

  it("passes the first error on", async () => {
    const failing = async function* () {
      yield 1;
      throw new Error("broken");
    };
    await expect(collect(runConcurrently([failing], 1, nothing))).rejects.toThrow("broken");
  });

  it("ends at once without tasks", async () => {
    expect(await collect(runConcurrently([], 4, nothing))).toEqual([]);
  });
});
