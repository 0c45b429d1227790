import "server-only";
import type { UsageSums } from "@/lib/contract/usage";
import type { CallSums } from "./sum-calls";

/** Adds up the rows of one group; costs by currency. */
export function usageSums(rows: readonly CallSums[]): UsageSums {
  const total = (pick: (row: CallSums) => number): number =>
    rows.reduce((sum, row) => sum + pick(row), 0);
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
    costs: costsOf(rows),
  };
}

function costsOf(rows: readonly CallSums[]): UsageSums["costs"] {
  const byCurrency = new Map<string | null, number>();
  for (const { currency, costNanos } of rows) {
    if (costNanos === null) continue;
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + costNanos);
  }
  return [...byCurrency].map(([currency, nanos]) => ({ currency, nanos }));
}

/** The rows of each group, in the order in which the groups begin. */
export function groupsOf<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(nameOf(row));
    if (group === undefined) groups.set(nameOf(row), [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
