import { describe, expect, it } from "vitest";
import { usageSums } from "@/lib/client/usage/testing/usage-sums";
import type { DayUsage, UsageSums } from "@/lib/contract/usage";
import { byDay, byModel, byVisitor } from "./usage-rows";

const words = {
  kind: (kind: string) => kind,
  others: "others",
  day: (day: string) => day,
  month: (month: string) => month,
  you: "you",
};
const tokens = { type: "quantity", quantity: "tokens" } as const;

function used(day: string, model: string, kind: DayUsage["kind"], given: Partial<UsageSums>) {
  return { day, model, kind, ...usageSums(given) };
}

describe("byDay", () => {
  it("gives days without a call an empty bar, and keeps what is not real apart", () => {
    const days = [
      used("2026-11-03", "a:x", "real", { tokens: 5 }),
      used("2026-11-03", "a:x", "emulated", { tokens: 7 }),
      used("2026-11-01", "a:x", "real", { tokens: 2 }),
    ];
    const range = { from: "2026-11-01", to: "2026-11-03" };
    const { series, rows } = byDay(days, range, tokens, words);
    expect(series).toMatchObject([
      { key: "real a:x", label: "a:x · real", fill: "plain" },
      { key: "emulated a:x", label: "a:x · emulated", fill: "striped" },
    ]);
    expect(rows.map(({ label, values }) => [label, values])).toEqual([
      ["2026-11-01", { "real a:x": 2 }],
      ["2026-11-02", {}],
      ["2026-11-03", { "real a:x": 5, "emulated a:x": 7 }],
    ]);
  });

  it("puts the days of a long time together by month", () => {
    const days = [
      used("2026-03-31", "a:x", "real", { tokens: 5 }),
      used("2026-03-01", "a:x", "real", { tokens: 2 }),
    ];
    const { rows } = byDay(days, { from: "2026-01-01", to: "2026-12-31" }, tokens, words);
    expect(rows).toHaveLength(12);
    expect(rows[2]).toMatchObject({ key: "2026-03", values: { "real a:x": 7 } });
  });

  it("puts models together that are too many for colours, and loses nothing of them", () => {
    const days = Array.from({ length: 12 }, (_, index) =>
      used("2026-11-01", `a:${index}`, "real", { tokens: 100 - index }),
    );
    const range = { from: "2026-11-01", to: "2026-11-01" };
    const { series, rows } = byDay(days, range, tokens, words);
    expect(series).toHaveLength(8);
    expect(series.at(-1)?.label).toBe("others · real");
    const sum = Object.values(rows[0]?.values ?? {}).reduce((total, value) => total + value, 0);
    expect(sum).toBe(days.reduce((total, part) => total + part.tokens, 0));
  });
});

describe("byModel", () => {
  it("shows the largest first, and none that has nothing of the measure", () => {
    const cost = { currency: "CNY", nanos: 3e9 };
    const days = [
      used("2026-11-01", "a:x", "real", { tokens: 5, costs: [cost] }),
      used("2026-11-02", "a:x", "real", { tokens: 5 }),
      used("2026-11-02", "a:y", "emulated", { tokens: 50 }),
    ];
    expect(byModel(days, tokens, words).rows.map(({ key }) => key)).toEqual(["a:y", "a:x"]);
    const money = byModel(days, { type: "money", currency: "CNY" }, words);
    expect(money.rows).toEqual([{ key: "a:x", label: "a:x", values: { real: 3 } }]);
    expect(money.series.map(({ key }) => key)).toEqual(["real"]);
  });
});

describe("byVisitor", () => {
  it("says which one is oneself", () => {
    const visitors = [
      { visitor: "ada", own: true, kind: "real" as const, ...usageSums({ tokens: 1 }) },
    ];
    expect(byVisitor(visitors, tokens, words).rows).toMatchObject([{ label: "ada (you)" }]);
  });
});
