import type { UsageSums } from "@/lib/contract/usage";

/** Sums of nothing but what is given. */
export function usageSums(given: Partial<UsageSums> = {}): UsageSums {
  return {
    calls: 0,
    failed: 0,
    unknown: 0,
    inputs: 0,
    images: 0,
    tokens: 0,
    estimatedTokens: 0,
    cachedInputs: 0,
    savedTokens: 0,
    unpricedCalls: 0,
    costs: [],
    ...given,
  };
}
