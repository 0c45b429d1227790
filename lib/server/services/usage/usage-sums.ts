import "server-only";
import type { UsageSums } from "@/lib/contract/usage";
import type { SumRow } from "./sum-calls";

/** Puts the rows of one group, which differ in their currency, together; their costs are never added. */
export function usageSums(rows: readonly SumRow[]): UsageSums {
  const total = (pick: (row: SumRow) => number): number =>
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
    costs: rows.flatMap(({ currency, costNanos: nanos }) =>
      nanos === null ? [] : { currency, nanos },
    ),
  };
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
