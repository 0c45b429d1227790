import { describe, expect, it } from "vitest";
import type { ErrorCode } from "@/lib/contract/error-codes";
import { AppError } from "@/lib/server/http/app-error";
import { createStore, type Store } from "@/lib/server/store/store";
import { onEachEngine } from "@/lib/server/store/testing/on-each-engine";
import type { Budgets } from "./caps";
import { createLedger } from "./store-ledger";
import {
  answered,
  noBudgets,
  noon,
  plannedCall,
  priceIn,
  rowsOf,
  spendingIn,
} from "./testing/planned-call";

const instance = { id: "one", announce: async () => undefined };

function ledgerOn(store: Store, budgets: Budgets = noBudgets, now = () => noon) {
  return createLedger({ store, instance, budgets, now });
}

function instanceBudget(caps: Partial<Budgets["instance"]>): Budgets {
  return { ...noBudgets, instance: { ...noBudgets.instance, ...caps } };
}

async function errorOf(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof AppError) return error;
  throw new Error(`expected an AppError, got ${String(error)}`);
}

onEachEngine("the ledger", (store) => {
  it("writes a row before a call is sent, with what it is expected to cost", async () => {
    const opened = await store.open();
    await ledgerOn(opened).book(plannedCall());
    const [row] = await rowsOf(opened);
    expect(row).toMatchObject({
      at: noon,
      outcome: "sent",
      model: "alibaba:ops-text-embedding-002",
      kind: "real",
      account: "default",
      role: "document",
      dimension: null,
      inputs: 32,
      images: null,
      tokens: null,
      estimated_tokens: 1_000,
      cost_nanos: 1_000_000,
      currency: "CNY",
      visitor: "ada",
      instance: "one",
    });
    expect(JSON.parse(row?.price ?? "")).toEqual(priceIn("CNY"));
  });

  it.each(["real", "emulated"] as const)(
    "forgets a %s call that was not sent after all, and what it held back",
    async (kind) => {
      const opened = await store.open();
      const ledger = ledgerOn(opened);
      const kept = await ledger.book(plannedCall({ kind }));
      await (await ledger.book(plannedCall({ kind }))).withdraw();
      await kept.settle(answered({ tokens: 1_000 }));
      expect(await rowsOf(opened)).toMatchObject([{ outcome: "answered" }]);
      expect((await spendingIn(opened))["instance tokens"]).toBe(
        kind === "real" ? 1_000 : undefined,
      );
    },
  );

  it("replaces the estimate by what was used, in the row and in the day's spending", async () => {
    const opened = await store.open();
    const booked = await ledgerOn(opened).book(plannedCall());
    expect(await spendingIn(opened)).toMatchObject({ "instance tokens": 1_000 });
    await booked.settle(answered({ tokens: 1_100, images: 2 }));
    expect(await rowsOf(opened)).toMatchObject([
      {
        outcome: "answered",
        tokens: 1_100,
        images: 2,
        cost_nanos: 1_100_000,
        latency_ms: 40,
        request_id: "B4AB89C8",
        failure: null,
      },
    ]);
    expect(await spendingIn(opened)).toEqual({
      "instance tokens": 1_100,
      "instance CNY": 1_100_000,
      "visitor:ada tokens": 1_100,
      "visitor:ada CNY": 1_100_000,
    });
  });

  it("keeps the estimate of a call that was cut off, and of an answer without a count", async () => {
    const opened = await store.open();
    const ledger = ledgerOn(opened);
    const cutOff = await ledger.book(plannedCall());
    await cutOff.settle(answered({ tokens: null, failure: "vendor_timeout" }));
    const uncounted = await ledger.book(plannedCall());
    await uncounted.settle(answered({ tokens: null }));
    const outcomes = (await rowsOf(opened)).map(({ outcome, tokens, cost_nanos: cost }) => {
      return { outcome, tokens, cost };
    });
    expect(outcomes).toHaveLength(2);
    expect(outcomes).toContainEqual({ outcome: "unknown", tokens: null, cost: 1_000_000 });
    expect(outcomes).toContainEqual({ outcome: "answered", tokens: null, cost: 1_000_000 });
    expect(await spendingIn(opened)).toMatchObject({ "instance tokens": 2_000 });
  });

  it("gives back what a call that the provider refused, or never got, was expected to cost", async () => {
    const opened = await store.open();
    const ledger = ledgerOn(opened);
    const refusals: [ErrorCode, boolean][] = [
      ["vendor_rate_limited", false],
      ["vendor_failed", false],
      ["vendor_unreachable", true],
    ];
    for (const [failure, neverSent] of refusals) {
      const booked = await ledger.book(plannedCall());
      await booked.settle(answered({ tokens: null, failure, neverSent }));
    }
    const rows = await rowsOf(opened);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["failed", "failed", "failed"]);
    expect(rows.map((row) => row.cost_nanos)).toEqual([0, 0, 0]);
    expect(await spendingIn(opened)).toMatchObject({ "instance tokens": 0, "instance CNY": 0 });
  });

  it("takes a wrong answer for paid", async () => {
    const opened = await store.open();
    const booked = await ledgerOn(opened).book(plannedCall());
    await booked.settle(answered({ failure: "vendor_answer_wrong" }));
    expect(await rowsOf(opened)).toMatchObject([{ outcome: "failed", cost_nanos: 900_000 }]);
  });

  it("knows no cost without a price that counts, and takes the admin's where the file has none", async () => {
    const opened = await store.open();
    const ledger = ledgerOn(opened);
    const catalogue = { ...priceIn("USD"), standing: "doc" as const };
    await (await ledger.book(plannedCall({ prices: [catalogue] }))).settle(answered());
    expect(await rowsOf(opened)).toMatchObject([{ cost_nanos: null, price: null, tokens: 900 }]);
    await opened.query((database) =>
      database
        .insertInto("set_prices")
        .values({
          model: "alibaba:ops-text-embedding-002",
          amount: 0.5,
          unit: "request",
          currency: "EUR",
          source: "Contract",
          date: "2026-11-01",
        })
        .execute(),
    );
    await (await ledger.book(plannedCall({ prices: [catalogue] }))).settle(answered());
    expect(await rowsOf(opened)).toContainEqual(
      expect.objectContaining({ cost_nanos: 500_000_000, currency: "EUR" }),
    );
    await ledger.book(plannedCall({ prices: [catalogue, priceIn("CNY")] }));
    expect(await rowsOf(opened)).toContainEqual(
      expect.objectContaining({ cost_nanos: 1_000_000, currency: "CNY" }),
    );
  });

  it("remembers emulated and local calls, and never as money or against a budget", async () => {
    const opened = await store.open();
    const ledger = ledgerOn(opened, instanceBudget({ tokens: 1, money: new Map([["CNY", 0]]) }));
    for (const kind of ["emulated", "local"] as const) {
      await (await ledger.book(plannedCall({ kind }))).settle(answered());
    }
    const rows = await rowsOf(opened);
    expect(rows.map(({ tokens }) => tokens)).toEqual([900, 900]);
    expect(rows.map((row) => row.cost_nanos)).toEqual([null, null]);
    expect(await spendingIn(opened)).toEqual({});
  });

  it("remembers inputs from the cache as rows of their own kind", async () => {
    const opened = await store.open();
    const { visitor, column } = plannedCall();
    await ledgerOn(opened).noteCached({ visitor, column, inputs: 500, estimatedTokens: 7_000 });
    expect(await rowsOf(opened)).toMatchObject([
      { outcome: "cached", inputs: 500, estimated_tokens: 7_000, tokens: null, cost_nanos: null },
    ]);
    expect(await spendingIn(opened)).toEqual({});
  });

  it("books exactly what fits of 50 calls at once from two processes, and nothing of the others", async () => {
    const first = await store.open();
    const second = createStore(store.url());
    const budgets = instanceBudget({ tokens: 20_500 });
    const ledgers = [ledgerOn(first, budgets), ledgerOn(second, budgets)];
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, at) => ledgers[at % 2]!.book(plannedCall())),
    );
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(30);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: "budget_exceeded" });
    expect(await rowsOf(first)).toHaveLength(20);
    expect(await spendingIn(first)).toMatchObject({ "instance tokens": 20_000 });
    await second.close();
  });

  it("loses nothing of 50 bookings and settlements at once, of two visitors in two processes", async () => {
    const first = await store.open();
    const second = createStore(store.url());
    const ledgers = [ledgerOn(first), ledgerOn(second)];
    await Promise.all(
      Array.from({ length: 50 }, async (_, at) => {
        const call = plannedCall({ visitor: at % 3 === 0 ? "ada" : "bo" });
        const booked = await ledgers[at % 2]!.book(call);
        await booked.settle(answered({ tokens: 1_000 + at }));
      }),
    );
    const tokens = 50_000 + (49 * 50) / 2;
    const spending = await spendingIn(first);
    expect(spending).toMatchObject({ "instance tokens": tokens, "instance CNY": tokens * 1_000 });
    expect((spending["visitor:ada tokens"] ?? 0) + (spending["visitor:bo tokens"] ?? 0)).toBe(
      tokens,
    );
    await second.close();
  });

  it("says which budget has no room, what is left, and when it begins anew", async () => {
    const opened = await store.open();
    const ledger = ledgerOn(opened, {
      ...instanceBudget({ money: new Map([["CNY", 1]]) }),
      visitor: { tokens: 2_500, money: new Map() },
    });
    await ledger.book(plannedCall());
    await ledger.book(plannedCall());
    const error = await errorOf(ledger.book(plannedCall()));
    expect(error.code).toBe("budget_exceeded");
    expect(error.params).toEqual({
      scope: "visitor",
      unit: "tokens",
      cap: 2_500,
      left: 500,
      needed: 1_000,
      resets: "2026-11-24T00:00:00.000Z",
    });
    await expect(ledger.book(plannedCall({ visitor: "bo" }))).resolves.toBeDefined();
  });

  it("begins anew with the next day, and settles what belongs to the day before there", async () => {
    const opened = await store.open();
    let now = noon;
    const ledger = ledgerOn(opened, instanceBudget({ tokens: 1_000 }), () => now);
    const booked = await ledger.book(plannedCall());
    now += 86_400_000;
    await ledger.book(plannedCall());
    await booked.settle(answered({ tokens: 100 }));
    const rows = await opened.query((database) =>
      database.selectFrom("spending").select("amount").where("unit", "=", "tokens").execute(),
    );
    expect(rows.map(({ amount }) => amount).toSorted((a, b) => a - b)).toEqual([
      100, 100, 1_000, 1_000,
    ]);
  });

  it("refuses a model that a budget of money cannot measure, unless one of tokens covers it", async () => {
    const opened = await store.open();
    const money = new Map([["CNY", 1]]);
    const inMoney = ledgerOn(opened, instanceBudget({ money }));
    for (const prices of [[], [priceIn(null)], [priceIn("USD")]]) {
      expect((await errorOf(inMoney.book(plannedCall({ prices })))).code).toBe("price_needed");
    }
    expect(await rowsOf(opened)).toEqual([]);
    const covered = ledgerOn(opened, instanceBudget({ money, tokens: 1_000 }));
    await expect(covered.book(plannedCall({ prices: [] }))).resolves.toBeDefined();
    // The visitor's own tokens do not hold the sum of all visitors.
    const notCovered = ledgerOn(opened, {
      ...instanceBudget({ money }),
      visitor: { tokens: 1_000, money: new Map() },
    });
    expect((await errorOf(notCovered.book(plannedCall({ prices: [] })))).code).toBe("price_needed");
  });
});

onEachEngine("the ledger whose store fails in between", (store) => {
  it("loses no answer for it", async () => {
    const opened = await store.open();
    const ledger = ledgerOn(opened);
    const booked = await ledger.book(plannedCall());
    await opened.query((database) => database.schema.dropTable("usage_calls").execute());
    await expect(booked.settle(answered())).resolves.toBeUndefined();
  });
});

const gone = () => createStore("postgres://nobody@127.0.0.1:1/none");

describe("the ledger without its store", () => {
  it("lets local and emulated calls go on, and real ones while no budget is set", async () => {
    const ledger = ledgerOn(gone());
    for (const kind of ["local", "emulated", "real"] as const) {
      const booked = await ledger.book(plannedCall({ kind }));
      await expect(booked.settle(answered())).resolves.toBeUndefined();
    }
    const { visitor, column } = plannedCall();
    const cached = { visitor, column, inputs: 1, estimatedTokens: 1 };
    await expect(ledger.noteCached(cached)).resolves.toBeUndefined();
  });

  it("refuses real calls while any budget is set", async () => {
    const ledger = ledgerOn(gone(), instanceBudget({ tokens: 1e12 }));
    await expect(ledger.book(plannedCall({ kind: "emulated" }))).resolves.toBeDefined();
    expect((await errorOf(ledger.book(plannedCall()))).code).toBe("budget_unavailable");
  });
});
