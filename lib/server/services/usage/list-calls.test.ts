import { expect, it } from "vitest";
import type { UsageCall } from "@/lib/contract/usage-calls";
import { createStore, type Store } from "@/lib/server/store/store";
import { onEachEngine } from "@/lib/server/store/testing/on-each-engine";
import { noBudgets, noon, plannedCall } from "../ledger/testing/planned-call";
import { listCalls, type CallListDependencies } from "./list-calls";
import { ada, admin, filled, ledgerOf } from "./testing/filled-ledger";
import { usageSummary } from "./usage-summary";

const dayMs = 86_400_000;

async function allPages(
  query: Parameters<typeof listCalls>[0],
  dependencies: CallListDependencies,
): Promise<UsageCall[]> {
  const { calls, next } = await listCalls(query, admin, dependencies);
  return next === null
    ? calls
    : [...calls, ...(await allPages({ ...query, before: next }, dependencies))];
}

onEachEngine("the list of calls", (store) => {
  const dependenciesOf = (opened: Store, now = noon) => {
    return { store: opened, budgets: noBudgets, now: () => now };
  };

  it("gives the ledger page by page, the newest first", async () => {
    const opened = await store.open();
    await filled(opened);
    const dependencies = dependenciesOf(opened);
    const all = await listCalls({ limit: 200 }, admin, dependencies);
    expect(all).toMatchObject({ next: null });
    expect(all.calls).toHaveLength(11);
    expect(all.calls.at(-1)).toMatchObject({ at: noon - dayMs, outcome: "answered" });
    expect(await allPages({ limit: 4 }, dependencies)).toEqual(all.calls);
  });

  it("pages through the calls of a model and of an outcome only", async () => {
    const opened = await store.open();
    await filled(opened);
    const dependencies = dependenciesOf(opened);
    const { calls: all } = await listCalls({ limit: 200 }, admin, dependencies);
    const model = "alibaba:ops-text-embedding-002";
    for (const filter of [
      { model },
      { outcome: "answered" },
      { model, outcome: "answered" },
    ] as const) {
      const fitting = all.filter((call) => {
        return Object.entries(filter).every(([name, value]) => Reflect.get(call, name) === value);
      });
      expect(fitting.length).toBeGreaterThan(4);
      expect(fitting.length).toBeLessThan(all.length);
      expect(await allPages({ ...filter, limit: 2 }, dependencies)).toEqual(fitting);
    }
    const none = await listCalls({ model: "builtin:none", limit: 200 }, admin, dependencies);
    expect(none).toEqual({ calls: [], next: null });
  });

  it("shows a call as under way while its process lives, and its outcome as unknown after", async () => {
    const first = await store.open();
    const second = createStore(store.url());
    const living = ledgerOf(first);
    const dead = ledgerOf(second);
    await living.ledger.book(plannedCall({ visitor: "ada" }));
    await dead.ledger.book(plannedCall({ visitor: "bo" }));
    dead.instance.stop();
    await first.query((database) =>
      database
        .updateTable("instances")
        .set({ seen_at: 0 })
        .where("id", "=", dead.instance.id)
        .execute(),
    );
    const outcomes = async (now: number) => {
      const { calls } = await listCalls({ limit: 9 }, admin, { store: first, now: () => now });
      return Object.fromEntries(calls.map(({ visitor, outcome }) => [visitor, outcome]));
    };
    expect(await outcomes(noon)).toEqual({ ada: "sent", bo: "unknown" });
    for (const [outcome, visitor] of [
      ["sent", "ada"],
      ["unknown", "bo"],
    ] as const) {
      const listed = await listCalls({ outcome, limit: 9 }, admin, dependenciesOf(first));
      expect(listed.calls).toMatchObject([{ outcome, visitor }]);
    }
    const { days } = await usageSummary({}, ada, dependenciesOf(first));
    expect(days[0]).toMatchObject({ calls: 2, unknown: 1, tokens: 2_000 });
    expect(await outcomes(noon + 3_600_000)).toEqual({ ada: "unknown", bo: "unknown" });
    living.instance.stop();
    await second.close();
  });
});
