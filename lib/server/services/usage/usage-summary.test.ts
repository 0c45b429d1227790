import { expect, it } from "vitest";
import { usageAnswerSchema } from "@/lib/contract/usage";
import type { Store } from "@/lib/server/store/store";
import { onEachEngine } from "@/lib/server/store/testing/on-each-engine";
import { answered, noBudgets, noon, plannedCall, priceIn } from "../ledger/testing/planned-call";
import { exportCalls } from "./export-calls";
import { listCalls } from "./list-calls";
import { ada, admin, filled, ledgerOf } from "./testing/filled-ledger";
import { usageSummary } from "./usage-summary";

const dayMs = 86_400_000;

async function textOf(parts: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const part of parts)
    text += new TextDecoder("utf-8", { ignoreBOM: true }).decode(part);
  return text;
}

onEachEngine("the usage of some days", (store) => {
  const dependenciesOf = (opened: Store, now = noon) => {
    return { store: opened, budgets: noBudgets, now: () => now };
  };

  it("sums by day, model and kind, with costs by currency and never added up", async () => {
    const opened = await store.open();
    await filled(opened);
    const answer = await usageSummary({}, ada, dependenciesOf(opened));
    expect(usageAnswerSchema.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({ from: "2026-10-25", to: "2026-11-23" });
    const real = answer.days.filter(
      ({ kind, model }) => kind === "real" && model.startsWith("alibaba:"),
    );
    expect(real.map(({ day }) => day)).toEqual(["2026-11-23", "2026-11-22"]);
    expect(real[0]).toMatchObject({
      calls: 6,
      failed: 1,
      unknown: 1,
      inputs: 192,
      tokens: 900 * 3 + 1_000 * 2,
      estimatedTokens: 2_000,
      cachedInputs: 10,
      savedTokens: 70,
      unpricedCalls: 1,
    });
    expect(real[0]?.costs).toHaveLength(3);
    expect(real[0]?.costs).toEqual(
      expect.arrayContaining([
        { currency: "CNY", nanos: 900_000 + 1_000_000 },
        { currency: "USD", nanos: 900_000 },
        { currency: null, nanos: 1_000_000 },
      ]),
    );
  });

  it("counts as unpriced what was charged at a price that nobody knows, and no call that failed", async () => {
    const opened = await store.open();
    const { instance, ledger } = ledgerOf(opened);
    const unpriced = async (outcome: Partial<ReturnType<typeof answered>>) =>
      (await ledger.book(plannedCall({ prices: [] }))).settle(answered(outcome));
    await unpriced({ tokens: null, failure: "vendor_failed" });
    await unpriced({ tokens: null, failure: "vendor_unreachable", neverSent: true });
    const { days } = await usageSummary({}, ada, dependenciesOf(opened));
    expect(days).toMatchObject([{ calls: 2, failed: 2, unpricedCalls: 0, costs: [] }]);
    await unpriced({});
    await unpriced({ failure: "vendor_answer_wrong" });
    await unpriced({ tokens: null, failure: "vendor_timeout" });
    const { days: later } = await usageSummary({}, ada, dependenciesOf(opened));
    expect(later).toMatchObject([{ calls: 5, failed: 3, unknown: 1, unpricedCalls: 3 }]);
    instance.stop();
  });

  it("has no money for emulated calls", async () => {
    const opened = await store.open();
    await filled(opened);
    const { days } = await usageSummary({}, ada, dependenciesOf(opened));
    const [emulated] = days.filter(({ kind }) => kind === "emulated");
    expect(emulated).toMatchObject({ calls: 1, tokens: 900, costs: [], unpricedCalls: 0 });
  });

  it("sums the days that were asked for, and no others", async () => {
    const opened = await store.open();
    await filled(opened);
    const day = { from: "2026-11-22", to: "2026-11-22" };
    const { days } = await usageSummary(day, ada, dependenciesOf(opened));
    expect(days.map(({ day: one, calls }) => [one, calls])).toEqual([["2026-11-22", 1]]);
    const wrong = usageSummary(
      { from: "2026-11-23", to: "2026-11-22" },
      ada,
      dependenciesOf(opened),
    );
    await expect(wrong).rejects.toMatchObject({ code: "invalid_request" });
  });

  it("tells a visitor of nobody else, and the admin of everybody", async () => {
    const opened = await store.open();
    await filled(opened);
    const own = await usageSummary({}, ada, dependenciesOf(opened));
    expect(new Set(own.visitors.map(({ visitor }) => visitor))).toEqual(new Set(["ada"]));
    expect(own.visitors.every((one) => one.own)).toBe(true);
    const all = await usageSummary({}, admin, dependenciesOf(opened));
    expect(new Set(all.visitors.map(({ visitor }) => visitor))).toEqual(new Set(["ada", "bo"]));
    const page = { limit: 200 };
    const list = async (reader: typeof ada) =>
      (await listCalls(page, reader, dependenciesOf(opened))).calls.map(({ visitor }) => visitor);
    expect(await list(ada)).not.toContain("bo");
    expect(await list(admin)).toContain("bo");
    expect(await textOf(exportCalls({}, ada, dependenciesOf(opened)))).not.toMatch(/,bo\r/);
    expect(await textOf(exportCalls({}, admin, dependenciesOf(opened)))).toMatch(/,bo\r/);
  });

  it("counts real calls of the month against the free tiers", async () => {
    const opened = await store.open();
    await filled(opened);
    const { freeTiers } = await usageSummary({}, ada, dependenciesOf(opened));
    expect(freeTiers).toMatchObject([
      { provider: "alibaba-compatible", unit: "tokens", limit: 1_000_000, used: 900 },
      { provider: "deployment", unit: "requests", limit: 10_000, used: 1 },
    ]);
    const nextMonth = await usageSummary({}, ada, dependenciesOf(opened, noon + 10 * dayMs));
    expect(nextMonth.freeTiers.map(({ used }) => used)).toEqual([0, 0]);
  });

  it("tells each budget's cap, what of it is used, and when it begins anew", async () => {
    const opened = await store.open();
    await filled(opened);
    const budgets = {
      instance: { tokens: null, money: new Map([["CNY", 20]]) },
      visitor: { tokens: 5_000, money: new Map() },
    };
    const answer = await usageSummary({}, ada, { store: opened, budgets, now: () => noon });
    const resetsAt = Date.UTC(2026, 10, 24);
    expect(answer.budgets).toEqual([
      { scope: "instance", currency: "CNY", cap: 20e9, used: 1_900_000, resetsAt },
      { scope: "visitor", currency: null, cap: 5_000, used: 5_600, resetsAt },
    ]);
  });

  it("exports all rows as CSV that no spreadsheet runs", async () => {
    const opened = await store.open();
    const { instance, ledger } = ledgerOf(opened);
    const booked = await ledger.book(
      plannedCall({ prices: [{ ...priceIn("CNY"), source: '=cmd|"x"' }] }),
    );
    await booked.settle(answered({ requestId: "@SUM(A1)" }));
    instance.stop();
    const [head, row, rest] = (await textOf(exportCalls({}, ada, dependenciesOf(opened)))).split(
      "\r\n",
    );
    expect(head).toMatch(/^\uFEFFtime,outcome,model,kind,/);
    expect(row).toBe(
      `2026-11-23T12:00:00.000Z,answered,alibaba:ops-text-embedding-002,real,default,document,,32,,900,1000,40,0.000900000,CNY,0.001,1000-tokens,"'=cmd|""x""",2026-11-23,'@SUM(A1),,ada`,
    );
    expect(rest).toBe("");
  });
});
