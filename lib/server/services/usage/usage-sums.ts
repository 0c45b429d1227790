import "server-only";
import { totalUsage } from "@/lib/contract/total-usage";
import type { UsageSums } from "@/lib/contract/usage";
import type { CallSums } from "./sum-calls";

/** Adds up the rows of one group; costs by currency. */
export function usageSums(rows: readonly CallSums[]): UsageSums {
  return totalUsage(rows.map((row) => ({ ...row, costs: costsOf(row) })));
}

function costsOf({ currency, costNanos }: CallSums): UsageSums["costs"] {
  return costNanos === null ? [] : [{ currency, nanos: costNanos }];
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
