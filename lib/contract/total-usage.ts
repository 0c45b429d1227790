import type { UsageSums } from "./usage";

/** Several sums as one. Costs are added within a currency and never across. */
export function totalUsage(parts: readonly UsageSums[]): UsageSums {
  const total = (pick: (part: UsageSums) => number) =>
    parts.reduce((sum, part) => sum + pick(part), 0);
  return {
    calls: total(({ calls }) => calls),
    failed: total(({ failed }) => failed),
    unknown: total(({ unknown }) => unknown),
    inputs: total(({ inputs }) => inputs),
    images: total(({ images }) => images),
    tokens: total(({ tokens }) => tokens),
    estimatedTokens: total(({ estimatedTokens }) => estimatedTokens),
    cachedInputs: total(({ cachedInputs }) => cachedInputs),
    savedTokens: total(({ savedTokens }) => savedTokens),
    unpricedCalls: total(({ unpricedCalls }) => unpricedCalls),
    costs: costsByCurrency(parts.flatMap(({ costs }) => costs)),
  };
}

function costsByCurrency(costs: UsageSums["costs"]): UsageSums["costs"] {
  const sums = new Map<string | null, number>();
  for (const { currency, nanos } of costs) {
    sums.set(currency, (sums.get(currency) ?? 0) + nanos);
  }
  return [...sums].map(([currency, nanos]) => ({ currency, nanos }));
}
