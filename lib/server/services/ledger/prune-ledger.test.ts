import { expect, it } from "vitest";
import { createStore, type Store } from "@/lib/server/store/store";
import { onEachEngine } from "@/lib/server/store/testing/on-each-engine";
import { usageSummary } from "../usage/usage-summary";
import { dayMs, dayOf } from "./day";
import { pruneLedger } from "./prune-ledger";
import { createLedger } from "./store-ledger";
import { answered, noBudgets, noon, plannedCall, rowsOf } from "./testing/planned-call";

const { signal } = new AbortController();

/** A ledger with one answered call on each of some days before a time, today being 0. */
async function filled(store: Store, now: number, daysAgo: readonly number[]): Promise<void> {
  const clock = { at: now };
  const instance = { id: "one", announce: async () => undefined };
  const ledger = createLedger({ store, instance, budgets: noBudgets, now: () => clock.at });
  for (const days of daysAgo) {
    clock.at = now - days * dayMs;
    await (await ledger.book(plannedCall())).settle(answered());
  }
}

/** Adds copies of the oldest call. */
async function multiply(store: Store, copies: number): Promise<void> {
  const [row] = await rowsOf(store);
  if (row === undefined) throw new Error("nothing was booked");
  const rows = Array.from({ length: copies }, (_, at) => ({ ...row, id: `${row.id}${at}` }));
  for (let from = 0; from < rows.length; from += 400) {
    const part = rows.slice(from, from + 400);
    await store.query((database) => database.insertInto("usage_calls").values(part).execute());
  }
}

onEachEngine("a ledger that is pruned", (store) => {
  it("keeps today and the days before it that were asked for, and their spending", async () => {
    const opened = await store.open();
    await filled(opened, noon, [100, 31, 30, 1, 0]);
    expect(await pruneLedger({ store: opened, days: 31, now: () => noon }, signal)).toBe(2);
    expect((await rowsOf(opened)).map(({ at }) => (noon - at) / dayMs)).toEqual([30, 1, 0]);
    const spending = await opened.query((database) =>
      database.selectFrom("spending").select("day").distinct().orderBy("day").execute(),
    );
    expect(spending.map(({ day }) => dayOf(noon) - day)).toEqual([30, 1, 0]);
    expect(await pruneLedger({ store: opened, days: 31, now: () => noon }, signal)).toBe(0);
  });

  it("never takes from the month to date, at the fewest days and on the last of a long month", async () => {
    const opened = await store.open();
    const lastMillisecond = Date.UTC(2027, 0, 1) - 1;
    await filled(opened, lastMillisecond, [31, 30, 29]);
    const month = { from: "2026-12-01", to: "2026-12-31" };
    const dependencies = { store: opened, budgets: noBudgets, now: () => lastMillisecond };
    const sums = async () => {
      const reader = { visitor: "ada", admin: false };
      const { days, freeTiers } = await usageSummary(month, reader, dependencies);
      return { days, freeTiers };
    };
    const before = await sums();
    expect(before.days).toHaveLength(2);
    expect(await pruneLedger({ ...dependencies, days: 31 }, signal)).toBe(1);
    expect(await sums()).toEqual(before);
  });

  it("deletes more than one step holds, and stops between steps when it is told to", async () => {
    const opened = await store.open();
    await filled(opened, noon, [400]);
    await multiply(opened, 1_200);
    const stopped = pruneLedger({ store: opened, days: 31, now: () => noon }, AbortSignal.abort());
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    expect(await rowsOf(opened)).toHaveLength(701);
    expect(await pruneLedger({ store: opened, days: 31, now: () => noon }, signal)).toBe(701);
    expect(await rowsOf(opened)).toEqual([]);
  });

  it("may be pruned by several servers at once", async () => {
    const opened = await store.open();
    await filled(opened, noon, [400, 0]);
    await multiply(opened, 2_000);
    const servers = [createStore(store.url()), createStore(store.url()), createStore(store.url())];
    const dependencies = { days: 31, now: () => noon };
    const deleted = await Promise.all(
      servers.map((server) => pruneLedger({ store: server, ...dependencies }, signal)),
    );
    expect(deleted.reduce((sum, calls) => sum + calls, 0)).toBe(2_001);
    expect(await rowsOf(opened)).toMatchObject([{ at: noon }]);
    await Promise.all(servers.map((server) => server.close()));
  });
});
