import { describe, expect, it } from "vitest";
import type { Price } from "@/lib/contract/models-answer";
import { costsOf } from "./cost";

const documented: Price = {
  amount: 0.0009,
  unit: "1000-tokens",
  currency: "USD",
  standing: "doc",
  source: "a bill",
  date: "2026-01-01",
};
const fromBrief: Price = { ...documented, amount: 0.002, currency: null, standing: "brief" };
const perRequest: Price = { ...documented, amount: 0.0001, unit: "request" };

describe("costsOf", () => {
  it("charges by the thousand tokens", () => {
    expect(costsOf([documented], 12_000, 3)[0]?.amount).toBeCloseTo(0.0108, 12);
  });

  it("charges by the request whatever the tokens are", () => {
    expect(costsOf([perRequest], null, 3)[0]?.amount).toBeCloseTo(0.0003, 12);
  });

  it("keeps every price beside the others, in their order", () => {
    expect(costsOf([documented, fromBrief], 1_000, 1)).toEqual([
      { amount: 0.0009, price: documented },
      { amount: 0.002, price: fromBrief },
    ]);
  });

  it("does not make up an amount when the tokens are not known", () => {
    expect(costsOf([documented], null, 3)).toEqual([{ amount: null, price: documented }]);
  });

  it("has no cost, rather than a cost of 0, without a price", () => {
    expect(costsOf([], 1_000, 1)).toEqual([]);
  });
});
