import { describe, expect, it } from "vitest";
import { createStore, type Store } from "@/lib/server/store/store";
import { onEachEngine } from "@/lib/server/store/testing/on-each-engine";
import type { Expense } from "../embed/budget";
import type { Budgets } from "./caps";
import { createBudget } from "./store-budget";
import { createLedger } from "./store-ledger";
import { noBudgets, noon, plannedCall, priceIn } from "./testing/planned-call";

const signal = new AbortController().signal;
const instance = { id: "one", announce: async () => undefined };
const budgets: Budgets = {
  instance: { tokens: null, money: new Map([["CNY", 0.01]]) },
  visitor: { tokens: 6_000, money: new Map() },
};

function expense(overrides: Partial<Expense> = {}): Expense {
  return {
    visitor: "ada",
    reference: "alibaba:ops-text-embedding-002",
    kind: "real",
    prices: [priceIn("CNY")],
    requests: 5,
    estimatedTokens: 5_000,
    pictures: 0,
    ...overrides,
  };
}

function check(store: Store, asked: Expense, caps = budgets): Promise<void> {
  return createBudget({ store, budgets: caps, now: () => noon }).check(asked, signal);
}

onEachEngine("a budget", (store) => {
  it("lets a column pass that fits, as often as nothing is booked", async () => {
    const opened = await store.open();
    await check(opened, expense());
    await expect(check(opened, expense({ estimatedTokens: 6_000 }))).resolves.toBeUndefined();
  });

  it("holds tokens back for pictures, whose charge nobody knows beforehand", async () => {
    const opened = await store.open();
    const ledger = createLedger({ store: opened, instance, budgets, now: () => noon });
    await ledger.book(plannedCall({ estimatedTokens: 0, pictures: 4 }));
    await expect(check(opened, expense({ estimatedTokens: 900 }))).rejects.toMatchObject({
      code: "budget_exceeded",
      params: { scope: "visitor", unit: "tokens", left: 880, needed: 900 },
    });
    const asked = expense({ estimatedTokens: 0, pictures: 5 });
    // 5 × 1,280 tokens at 0.001 CNY a thousand.
    await expect(check(opened, asked)).rejects.toMatchObject({ params: { needed: 0.0064 } });
  });

  it("refuses a whole column that does not fit into what booked calls have left", async () => {
    const opened = await store.open();
    const ledger = createLedger({ store: opened, instance, budgets, now: () => noon });
    await ledger.book(plannedCall());
    await ledger.book(plannedCall());
    await expect(check(opened, expense())).rejects.toMatchObject({
      code: "budget_exceeded",
      params: { scope: "visitor", unit: "tokens", cap: 6_000, left: 4_000, needed: 5_000 },
    });
    await check(opened, expense({ visitor: "bo" }));
    // Of everybody's 0.01 CNY the two calls hold 0.002.
    const inMoney = check(opened, expense({ visitor: "bo" }), {
      ...noBudgets,
      instance: { tokens: null, money: new Map([["CNY", 0.006]]) },
    });
    await expect(inMoney).rejects.toMatchObject({
      params: { scope: "instance", unit: "CNY", cap: 0.006, left: 0.004, needed: 0.005 },
    });
  });

  it("refuses a model without a price that counts before anything is sent", async () => {
    const opened = await store.open();
    const prices = [{ ...priceIn("CNY"), standing: "brief" as const }];
    await expect(check(opened, expense({ prices }))).rejects.toMatchObject({
      code: "price_needed",
      params: { model: "alibaba:ops-text-embedding-002", currencies: "CNY" },
    });
  });

  it("does not count local and emulated columns, nor one that the cache has whole", async () => {
    const opened = await store.open();
    const huge = expense({ estimatedTokens: 1e9 });
    await check(opened, { ...huge, kind: "local" });
    await check(opened, { ...huge, kind: "emulated" });
    await expect(check(opened, { ...huge, requests: 0 })).resolves.toBeUndefined();
  });
});

describe("a budget without its store", () => {
  const gone = createStore("postgres://nobody@127.0.0.1:1/none");

  it("refuses what costs money, and nothing else", async () => {
    await check(gone, expense({ kind: "emulated" }));
    await check(gone, expense(), noBudgets);
    await expect(check(gone, expense())).rejects.toMatchObject({ code: "budget_unavailable" });
  });
});
