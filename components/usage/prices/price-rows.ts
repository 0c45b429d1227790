import type { ModelDescription, Price } from "@/lib/contract/models-answer";
import type { SetPrice } from "@/lib/contract/set-price";

/** A price that counts, or that the admin set and that the configuration's stands before. */
export interface PriceRow {
  model: string;
  price: Omit<Price, "standing">;
  from: "configuration" | "admin";
  counts: boolean;
}

/**
 * What counts in the ledger and towards budgets, in the order of the models' names. What the admin set is taken
 * from `set` alone: the models, which are asked for apart, may still hold the price before.
 */
export function priceRows(
  models: readonly Pick<ModelDescription, "reference" | "prices">[],
  set: readonly SetPrice[],
): PriceRow[] {
  const configured = models.flatMap(({ reference, prices }): PriceRow[] => {
    const price = prices.find(({ standing, byAdmin }) => standing === "configured" && !byAdmin);
    return price ? [{ model: reference, price, from: "configuration", counts: true }] : [];
  });
  const overriding = new Set(configured.map(({ model }) => model));
  const ofAdmin = set.map((price): PriceRow => {
    return { model: price.model, price, from: "admin", counts: !overriding.has(price.model) };
  });
  return [...configured, ...ofAdmin].toSorted((one, other) => one.model.localeCompare(other.model));
}
