import { setMaxListeners } from "node:events";
import { describe, expect, it } from "vitest";
import type { RateAccount } from "@/lib/server/providers/spec";
import { createMemoryLimiter } from "./gate-limiter";
import { SkippingClock } from "./testing/skipping-clock";

const never = new AbortController().signal;
setMaxListeners(0, never);
const fast: RateAccount = { id: "fast", requestsPerSecond: null, inFlight: 2 };
const slow: RateAccount = { id: "slow", requestsPerSecond: 50, inFlight: 1_000 };

describe("the limiter in memory", () => {
  it("lets no more than the rate pass in any second, and close to it", async () => {
    const clock = new SkippingClock();
    const limiter = createMemoryLimiter(clock);
    const passed: number[] = [];
    await Promise.all(
      Array.from({ length: 300 }, async () => {
        const place = await limiter.acquire(slow, slow, never);
        await place.due(never);
        passed.push(clock.now());
        place.release();
      }),
    );
    for (const from of passed) {
      expect(passed.filter((at) => at >= from && at < from + 1_000).length).toBeLessThanOrEqual(50);
    }
    expect(300 / (Math.max(...passed) / 1_000)).toBeGreaterThan(45);
  });

  it("keeps to the rate however long calls take between their place and their sending", async () => {
    const clock = new SkippingClock();
    const limiter = createMemoryLimiter(clock);
    const passed: number[] = [];
    await Promise.all(
      Array.from({ length: 300 }, async (_, call) => {
        const place = await limiter.acquire(slow, slow, never);
        await clock.sleep((call * 37) % 130);
        await place.due(never);
        passed.push(clock.now());
        place.release();
      }),
    );
    for (const from of passed) {
      expect(passed.filter((at) => at >= from && at < from + 1_000).length).toBeLessThanOrEqual(50);
    }
    expect(passed).toHaveLength(300);
  });

  it("ends the wait for the moment of sending with the signal's reason", async () => {
    const limiter = createMemoryLimiter(new SkippingClock());
    const leaver = new AbortController();
    const places = await Promise.all(
      Array.from({ length: 4 }, () => limiter.acquire(slow, slow, never)),
    );
    const waiting = places[3]!.due(leaver.signal);
    const reason = new Error("left");
    leaver.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });

  it("lets no more calls be under way than there are places", async () => {
    const limiter = createMemoryLimiter(new SkippingClock());
    let underWay = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const { release } = await limiter.acquire(fast, fast, never);
        most = Math.max(most, ++underWay);
        await new Promise((resolve) => setImmediate(resolve));
        underWay--;
        release();
        release();
      }),
    );
    expect(most).toBe(2);
  });

  it("serves requesters in turn, so that a long column does not hold up a short one", async () => {
    const limiter = createMemoryLimiter(new SkippingClock());
    const one: RateAccount = { id: "one", requestsPerSecond: null, inFlight: 1 };
    const first = await limiter.acquire(one, {}, never);
    const served: string[] = [];
    const call = async (name: string, requester: object): Promise<void> => {
      const { release } = await limiter.acquire(one, requester, never);
      served.push(name);
      release();
    };
    const [long, short] = [{}, {}];
    const calls = ["long", "long", "long", "long"].map((name) => call(name, long));
    calls.push(call("short", short), call("short", short));
    first.release();
    await Promise.all(calls);
    expect(served).toEqual(["long", "short", "long", "short", "long", "long"]);
  });

  it("keeps accounts apart", async () => {
    const limiter = createMemoryLimiter(new SkippingClock());
    await limiter.acquire({ ...fast, id: "a", inFlight: 1 }, {}, never);
    await expect(
      limiter.acquire({ ...fast, id: "b", inFlight: 1 }, {}, never),
    ).resolves.toBeDefined();
  });

  it("ends an aborted wait with its reason, and gives its place to the next", async () => {
    const limiter = createMemoryLimiter(new SkippingClock());
    const one: RateAccount = { id: "one", requestsPerSecond: null, inFlight: 1 };
    const { release } = await limiter.acquire(one, {}, never);
    const leaver = new AbortController();
    const left = limiter.acquire(one, {}, leaver.signal);
    const next = limiter.acquire(one, {}, never);
    const reason = new Error("left");
    leaver.abort(reason);
    await expect(left).rejects.toBe(reason);
    release();
    await expect(next).resolves.toBeDefined();
    await expect(limiter.acquire(one, {}, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
