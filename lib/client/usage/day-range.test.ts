import { describe, expect, it } from "vitest";
import { daysIn, rangeOf } from "./day-range";

const none = { from: null, to: null };

describe("rangeOf", () => {
  it("counts today among the last days, over the ends of months and years", () => {
    expect(rangeOf("7", none, "2026-01-03")).toEqual({ from: "2025-12-28", to: "2026-01-03" });
    expect(rangeOf("30", none, "2026-11-24")).toEqual({ from: "2026-10-26", to: "2026-11-24" });
  });

  it("begins this month on its first day", () => {
    expect(rangeOf("month", none, "2026-11-01")).toEqual({ from: "2026-11-01", to: "2026-11-01" });
  });

  it("takes own days in their order only, and not more than the server sums up", () => {
    const own = { from: "2026-11-01", to: "2026-11-02" };
    expect(rangeOf("own", own, "2026-11-24")).toEqual(own);
    expect(rangeOf("own", { from: own.to, to: own.from }, "2026-11-24")).toBeNull();
    expect(rangeOf("own", { from: "2020-01-01", to: own.to }, "2026-11-24")).toBeNull();
    expect(rangeOf("own", { from: own.from, to: null }, "2026-11-24")).toBeNull();
  });
});

describe("daysIn", () => {
  it("names each day once, also where clocks change", () => {
    const days = daysIn({ from: "2026-10-24", to: "2026-10-27" });
    expect(days).toEqual(["2026-10-24", "2026-10-25", "2026-10-26", "2026-10-27"]);
  });
});
