import { expect, it } from "vitest";
import { savedMoney } from "./saved-money";
import { usageSums } from "./testing/usage-sums";

const day = { day: "2026-11-01", kind: "real" as const };
const price = {
  amount: 0.002,
  unit: "1000-tokens" as const,
  currency: "CNY",
  standing: "configured" as const,
  source: "our bill",
  date: "2026-11-01",
};

it("counts what the cache saved at the price that counts, and at no other", () => {
  const days = [
    { ...day, model: "a:priced", ...usageSums({ savedTokens: 5_000 }) },
    { ...day, model: "a:priced", ...usageSums({ savedTokens: 1_000 }) },
    { ...day, model: "a:guessed", ...usageSums({ savedTokens: 9_000 }) },
    { ...day, model: "a:by-request", ...usageSums({ savedTokens: 9_000 }) },
    { ...day, model: "a:gone", ...usageSums({ savedTokens: 9_000 }) },
  ];
  const models = new Map([
    ["a:priced", { prices: [{ ...price, amount: 1, standing: "guess" as const }, price] }],
    ["a:guessed", { prices: [{ ...price, standing: "guess" as const }] }],
    ["a:by-request", { prices: [{ ...price, unit: "request" as const }] }],
  ]);
  expect(savedMoney(days, models)).toEqual([{ currency: "CNY", nanos: 12_000_000 }]);
});
