import { describe, expect, it } from "vitest";
import { nanosPerUnit } from "@/lib/contract/usage";
import { usageSums } from "./testing/usage-sums";
import { totalUsage } from "@/lib/contract/total-usage";
import { amountOf, measureName, measuresOf } from "./usage-measure";

const cny = { currency: "CNY", nanos: 2 * nanosPerUnit };
const usd = { currency: "USD", nanos: nanosPerUnit };
const unnamed = { currency: null, nanos: 5 };

describe("totalUsage", () => {
  it("adds money within a currency and never across", () => {
    const total = totalUsage([
      usageSums({ calls: 1, costs: [cny, unnamed] }),
      usageSums({ calls: 2, costs: [usd, cny] }),
    ]);
    expect(total.calls).toBe(3);
    expect(total.costs).toEqual([
      { currency: "CNY", nanos: 4 * nanosPerUnit },
      { currency: null, nanos: 5 },
      { currency: "USD", nanos: nanosPerUnit },
    ]);
  });
});

describe("measuresOf", () => {
  it("offers the currencies that occur, and pictures only where there are some", () => {
    const names = (sums: Parameters<typeof usageSums>[0]) =>
      measuresOf(usageSums(sums)).map(measureName);
    expect(names({})).toEqual(["tokens", "inputs", "calls"]);
    expect(names({ images: 2, costs: [cny, unnamed] })).toEqual([
      "tokens",
      "inputs",
      "calls",
      "images",
      "money-CNY",
      "money-unnamed",
    ]);
  });
});

describe("amountOf", () => {
  it("gives money in units of its currency, and none of another's", () => {
    const sums = usageSums({ tokens: 7, costs: [cny] });
    expect(amountOf(sums, { type: "quantity", quantity: "tokens" })).toBe(7);
    expect(amountOf(sums, { type: "money", currency: "CNY" })).toBe(2);
    expect(amountOf(sums, { type: "money", currency: "USD" })).toBe(0);
  });
});
