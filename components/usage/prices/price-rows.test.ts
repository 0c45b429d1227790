import { expect, it } from "vitest";
import type { Price } from "@/lib/contract/models-answer";
import { priceRows } from "./price-rows";

const price = {
  amount: 0.002,
  unit: "1000-tokens",
  currency: "CNY",
  source: "our bill",
  date: "2026-11-01",
} as const;
const configured: Price = { ...price, standing: "configured" };
const byAdmin: Price = { ...configured, byAdmin: true };

it("tells the configuration's prices from the admin's, and leaves out the catalogue's", () => {
  const models = [
    { reference: "b:set", prices: [byAdmin] },
    { reference: "a:configured", prices: [configured] },
    { reference: "a:catalogue", prices: [{ ...configured, standing: "brief" as const }] },
  ];
  const rows = priceRows(models, [{ ...price, model: "b:set" }]);
  expect(rows.map(({ model, from, counts }) => [model, from, counts])).toEqual([
    ["a:configured", "configuration", true],
    ["b:set", "admin", true],
  ]);
});

it("shows the admin's price that does not count beside the configuration's, which does", () => {
  const models = [{ reference: "a:x", prices: [configured] }];
  const rows = priceRows(models, [{ ...price, amount: 7, model: "a:x" }]);
  expect(rows.map(({ from, counts }) => [from, counts])).toEqual([
    ["configuration", true],
    ["admin", false],
  ]);
});

it("believes the admin's newest price, whatever the models still say of it", () => {
  const models = [{ reference: "a:x", prices: [byAdmin] }];
  expect(priceRows(models, [{ ...price, amount: 7, model: "a:x" }])).toMatchObject([
    { price: { amount: 7 }, from: "admin", counts: true },
  ]);
  expect(priceRows(models, [])).toEqual([]);
});

it("keeps a price of a model that is not listed now", () => {
  expect(priceRows([], [{ ...price, model: "a:gone" }])).toMatchObject([
    { model: "a:gone", from: "admin", counts: true },
  ]);
});
