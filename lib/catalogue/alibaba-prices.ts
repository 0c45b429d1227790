import type { PriceFact } from "./model-facts";
import { sources, sourcesReadOn } from "./sources";

/**
 * The brief's price of `ops-text-embedding-001` and `-002`. It writes "0.002 /tokens" without a currency;
 * a bill line in Alibaba's documentation shows that its unit is 1,000 tokens.
 */
export const briefTextPrice: PriceFact = {
  amount: 0.002,
  unit: "1000-tokens",
  currency: null,
  standing: "brief",
  source: sources.brief,
  date: sourcesReadOn,
};
