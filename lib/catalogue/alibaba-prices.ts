import type { PriceFact } from "./model-facts";
import { sources, sourcesReadOn } from "./sources";

/**
 * A price of the brief, which writes such as "0.002 /tokens" without a currency; a bill line in Alibaba's
 * documentation shows that its unit is 1,000 tokens.
 */
export function briefPrice(amount: number): PriceFact {
  return {
    amount,
    unit: "1000-tokens",
    currency: null,
    standing: "brief",
    source: sources.brief,
    date: sourcesReadOn,
  };
}

/** The brief's price of `ops-text-embedding-001`, `-002` and of the sparse service. */
export const briefTextPrice: PriceFact = briefPrice(0.002);

/** The one price of an embedding service in the documentation, of the international site. */
export const documentedSparsePrice: PriceFact = {
  amount: 0.0009,
  unit: "1000-tokens",
  currency: "USD",
  standing: "doc",
  source: sources.consumption,
  date: sourcesReadOn,
};
