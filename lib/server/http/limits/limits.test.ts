import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { createStore, type Store } from "@/lib/server/store/store";
import { onEachEngine } from "@/lib/server/store/testing/on-each-engine";
import { AppError } from "../app-error";
import { createCounters } from "./counters";
import { createLoginAttempts } from "./login-attempts";
import { createVisitorLimits } from "./visitor-limits";

const policy = { requestsPerMinute: 3, streams: 2, bytesPerMinute: 1_000 };

/** A clock that stands still until it is moved. */
function stoppedClock() {
  let time = 1_800_000_000_000;
  return { now: () => time, pass: (ms: number) => (time += ms) };
}

async function refusal(work: Promise<unknown>): Promise<Record<string, unknown> | null> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) return null;
  if (!(error instanceof AppError)) throw new Error("no AppError", { cause: error });
  return { code: error.code, ...error.params, wait: error.retryAfterMs };
}

onEachEngine("the limits", (store) => {
  it("count a visitor's requests of a minute on all instances together", async () => {
    const clock = stoppedClock();
    const first = await store.open();
    const second = createStore(store.url());
    const limitsOn = (one: Store) =>
      createVisitorLimits(policy, createCounters(one, clock.now), clock.now);
    const [one, other] = [limitsOn(first), limitsOn(second)];
    await one.countRequest("a");
    await other.countRequest("a");
    await one.countRequest("a");
    clock.pass(20_000);
    for (const limits of [other, one]) {
      expect(await refusal(limits.countRequest("a"))).toEqual({
        code: "too_many_requests",
        limit: "requests",
        seconds: 40,
        wait: 40_000,
      });
    }
    expect(await refusal(other.countRequest("b"))).toBeNull();
    clock.pass(40_000);
    expect(await refusal(one.countRequest("a"))).toBeNull();
    await second.close();
  });

  it("let the body that passes the limit be the last of its minute", async () => {
    const clock = stoppedClock();
    const counters = createCounters(await store.open(), clock.now);
    const limits = createVisitorLimits(policy, counters, clock.now);
    await limits.countBytes("a", 999);
    await limits.countBytes("a", 5_000);
    expect(await refusal(limits.countRequest("a"))).toMatchObject({ limit: "bytes" });
    expect(await refusal(limits.countBytes("a", 1))).toMatchObject({ limit: "bytes" });
    clock.pass(60_000);
    expect(await refusal(limits.countBytes("a", 1))).toBeNull();
  });

  it("stop guessing after ten attempts of an address, also when they come at once", async () => {
    const clock = stoppedClock();
    const attempts = createLoginAttempts(createCounters(await store.open(), clock.now), clock.now);
    let made = 0;
    const wrong = () => {
      made++;
      return null;
    };
    await Promise.allSettled(Array.from({ length: 40 }, () => attempts.attempt("1.2.3.4", wrong)));
    expect(made).toBe(10);
    const right = attempts.attempt("1.2.3.4", () => "visitor");
    expect(await refusal(right)).toMatchObject({ code: "too_many_logins", seconds: 300 });
    expect(await attempts.attempt("5.6.7.8", () => "visitor")).toBe("visitor");
    clock.pass(300_000);
    expect(await attempts.attempt("1.2.3.4", () => "visitor")).toBe("visitor");
  });

  it("stop guessing from many addresses, too, without locking out who logged in before", async () => {
    const clock = stoppedClock();
    const attempts = createLoginAttempts(createCounters(await store.open(), clock.now), clock.now);
    for (let at = 0; at < 30; at++) await attempts.attempt("office", () => "visitor");
    let refused = 0;
    for (let at = 0; at < 250; at++) {
      const attempt = attempts.attempt(`address ${at}`, () => null);
      if ((await refusal(attempt)) !== null) refused++;
    }
    expect(refused).toBe(50);
    expect(await refusal(attempts.attempt("stranger", () => "visitor"))).not.toBeNull();
    expect(await attempts.attempt("office", () => "visitor")).toBe("visitor");
  });

  it("forget counters whose time is over", async () => {
    const clock = stoppedClock();
    const opened = await store.open();
    const counters = createCounters(opened, clock.now);
    await counters.raise("old", 1, 1_000);
    clock.pass(600_000);
    await counters.raise("new", 1, 1_000);
    const names = async () => {
      const { rows } = await opened.query((database) =>
        sql<{ name: string }>`select name from counters`.execute(database),
      );
      return rows;
    };
    await expect.poll(names).toEqual([{ name: "new" }]);
  });
});

describe("the limits without a store", () => {
  const broken = createStore("postgres://nobody@127.0.0.1:1/none");

  it("go on in the process's memory", async () => {
    const clock = stoppedClock();
    const counters = createCounters(broken, clock.now);
    const limits = createVisitorLimits(policy, counters, clock.now);
    for (let at = 0; at < 3; at++) await limits.countRequest("a");
    expect(await refusal(limits.countRequest("a"))).toMatchObject({ limit: "requests" });
    clock.pass(60_000);
    expect(await refusal(limits.countRequest("a"))).toBeNull();
  });
});

describe("holdStream", () => {
  async function* twoEvents() {
    yield 1;
    yield 2;
  }

  it("keeps a visitor to so many streams, freed at the end, by an error and by leaving", async () => {
    const clock = stoppedClock();
    const counters = createCounters(createStore("postgres://x@127.0.0.1:1/none"), clock.now);
    const limits = createVisitorLimits(policy, counters, clock.now);
    const open = () => limits.holdStream("a", twoEvents())[Symbol.asyncIterator]();
    const [first, second] = [open(), open()];
    expect(await first.next()).toEqual({ done: false, value: 1 });
    await second.next();
    expect(await refusal(open().next())).toMatchObject({ limit: "streams" });
    await limits.holdStream("b", twoEvents())[Symbol.asyncIterator]().next();
    await first.return?.();
    const third = open();
    await third.next();
    await third.next();
    expect(await third.next()).toMatchObject({ done: true });
    expect(await refusal(open().next())).toBeNull();
  });
});
