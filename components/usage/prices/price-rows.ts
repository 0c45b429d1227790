import type { ModelDescription, Price } from "@/lib/contract/models-answer";
import type { SetPrice } from "@/lib/contract/set-price";

/** A price that counts, or that the admin set and that the configuration's stands before. */
export interface PriceRow {
  model: string;
  price: Omit<Price, "standing">;
  from: "configuration" | "admin";
  counts: boolean;
}

/** What counts in the ledger and towards budgets, in the order of the models' names. */
export function priceRows(
  models: readonly Pick<ModelDescription, "reference" | "prices">[],
  set: readonly SetPrice[],
): PriceRow[] {
  const counting = new Map(
    models.flatMap(({ reference, prices }) => {
      const price = prices.find(({ standing }) => standing === "configured");
      return price ? [[reference, price] as const] : [];
    }),
  );
  const setRows = set.map((price): PriceRow => {
    const first = counting.get(price.model);
    return { model: price.model, price, from: "admin", counts: !first || isSame(first, price) };
  });
  const ofAdmin = new Set(setRows.filter(({ counts }) => counts).map(({ model }) => model));
  const configured = [...counting]
    .filter(([model]) => !ofAdmin.has(model))
    .map(([model, price]): PriceRow => ({ model, price, from: "configuration", counts: true }));
  return [...configured, ...setRows].toSorted((one, other) => one.model.localeCompare(other.model));
}

function isSame(one: Price, other: SetPrice): boolean {
  return (["amount", "unit", "currency", "source", "date"] as const).every(
    (field) => one[field] === other[field],
  );
}
