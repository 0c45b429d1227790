import { setMaxListeners } from "node:events";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { takeRateSlots } from "@/lib/server/store/rate-slots";
import { createStore } from "@/lib/server/store/store";
import { onEachEngine } from "@/lib/server/store/testing/on-each-engine";
import { systemClock } from "../embed/clock";
import { createGateLimiter } from "../embed/gate-limiter";
import { paceOf } from "../embed/pace";
import { sharedSlots, type SharedSlotsOptions } from "./shared-slots";

const pace = paceOf(50);
const taking = { interval: pace.interval, past: 10 };
const never = new AbortController().signal;
setMaxListeners(0, never);

function slotsOver(options: Partial<SharedSlotsOptions> & Pick<SharedSlotsOptions, "store">) {
  const onFailure = (error: unknown) => {
    throw error;
  };
  return sharedSlots({ clock: systemClock, onFailure, ...options });
}

onEachEngine("slots that instances share", (store) => {
  it("are each given once, an interval apart, however many ask at the same time", async () => {
    const [first, second] = [await store.open(), createStore(store.url())];
    const counts = [1, 5, 2, 3, 5, 1, 4, 5, 5, 2];
    const taken = await Promise.all(
      counts.map(async (count, at) => {
        const slots = await takeRateSlots(at % 2 === 0 ? first : second, "a", count, taking);
        return Array.from({ length: count }, (_, slot) => slots.first + slot * pace.interval);
      }),
    );
    const times = taken.flat().toSorted((a, b) => a - b);
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(pace.interval * 0.999);
    await second.close();
  });

  it("may begin a little in the past after a rest", async () => {
    const opened = await store.open();
    const { first, now } = await takeRateSlots(opened, "a", 1, taking);
    expect(now - first).toBeCloseTo(taking.past, -1);
  });

  it("are each account's own", async () => {
    const opened = await store.open();
    await takeRateSlots(opened, "a", 5, taking);
    const { first, now } = await takeRateSlots(opened, "b", 1, taking);
    expect(first).toBeLessThanOrEqual(now);
  });

  it("are not waited for when the store's clock was set back by hours", async () => {
    const opened = await store.open();
    await takeRateSlots(opened, "a", 1, taking);
    await opened.query((database) =>
      sql`update rate_slots set next_at = next_at + 3600000`.execute(database),
    );
    const { first, now } = await takeRateSlots(opened, "a", 1, taking);
    expect(first).toBeLessThanOrEqual(now);
  });

  it("let the calls of two limiters pass, each in a slot of its own", async () => {
    const [first, second] = [await store.open(), createStore(store.url())];
    const rate = { id: "a", requestsPerSecond: 1_000, inFlight: 8 };
    const passed = [first, second].map(async (opened) => {
      const limiter = createGateLimiter(systemClock, slotsOver({ store: opened }));
      const calls = Array.from({ length: 40 }, () => limiter.acquire(rate, {}, never));
      for (const call of calls) {
        const place = await call;
        await place.due(never);
        place.release();
      }
    });
    await Promise.all(passed);
    const { rows } = await first.query((database) =>
      sql<{ account: string }>`select account from rate_slots`.execute(database),
    );
    expect(rows).toEqual([{ account: "a" }]);
    await second.close();
  });
});

describe("slots without the store", () => {
  it("are those of this process, and the failure is told", async () => {
    const failures: unknown[] = [];
    const store = createStore("postgres://someone@127.0.0.1:1/none");
    const slots = slotsOver({ store, onFailure: (error) => failures.push(error) })("a", pace);
    const times = [...(await slots.take(2)), ...(await slots.take(2))];
    expect(failures).toHaveLength(1);
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(pace.interval * 0.999);
  });

  it("do not wait for a store that hangs", async () => {
    const store = createStore("postgres://someone@127.0.0.1:1/none");
    const hanging = { ...store, query: () => new Promise<never>(() => undefined) };
    const failures: unknown[] = [];
    const slots = slotsOver({ store: hanging, onFailure: (error) => failures.push(error) });
    expect(await slots("a", pace).take(1)).toHaveLength(1);
    expect(failures).toHaveLength(1);
  });
});
