import type { ModelDescription } from "@/lib/contract/models-answer";
import { nanosPerUnit, type DayUsage, type UsageSums } from "@/lib/contract/usage";

const tokensPerUnit = 1_000;

/**
 * What the inputs that the cache answered would have cost by the token, at the prices that count now: an
 * estimate. Prices by the request are left out, since nobody knows how many requests there would have been.
 */
export function savedMoney(
  days: readonly DayUsage[],
  models: ReadonlyMap<string, Pick<ModelDescription, "prices">>,
): UsageSums["costs"] {
  const sums = new Map<string | null, number>();
  for (const { model, savedTokens } of days) {
    const price = models.get(model)?.prices.find(({ standing }) => standing === "configured");
    if (price?.unit !== "1000-tokens" || savedTokens === 0) continue;
    const nanos = Math.round((price.amount * savedTokens * nanosPerUnit) / tokensPerUnit);
    sums.set(price.currency, (sums.get(price.currency) ?? 0) + nanos);
  }
  return [...sums].map(([currency, nanos]) => ({ currency, nanos }));
}
