import type { Price } from "@/lib/contract/models-answer";

/** What something costs at one price. */
export interface Cost {
  /** In the price's own currency, which may be unknown; null where the tokens to pay for are not known. */
  amount: number | null;
  price: Price;
}

/** The tokens that a price per token is named for. */
const tokensPerUnit = 1_000;

/**
 * What tokens and requests cost at each of a model's prices, in the order of the prices: the best
 * known first. Prices are alternatives from different sources, not parts of a bill: never add them.
 * A model without a price has no cost, which is not a cost of 0.
 */
export function costsOf(prices: readonly Price[], tokens: number | null, requests: number): Cost[] {
  return prices.map((price) => ({ amount: amountAt(price, tokens, requests), price }));
}

function amountAt(price: Price, tokens: number | null, requests: number): number | null {
  switch (price.unit) {
    case "1000-tokens":
      return tokens === null ? null : (price.amount * tokens) / tokensPerUnit;
    case "request":
      return price.amount * requests;
  }
}
