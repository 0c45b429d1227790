import "server-only";
import type { z } from "zod";
import type { UsageAnswer, usageQuerySchema } from "@/lib/contract/usage";
import { isoDay } from "../ledger/day";
import { budgetStates, type BudgetDependencies } from "../ledger/store-budget";
import { freeTierStates, monthToDate } from "./free-tiers";
import { sumCalls, type CallSums } from "./sum-calls";
import { usageRange, type UsageRange } from "./usage-range";
import { groupsOf, usageSums } from "./usage-sums";

/** Who asks: only the admin is told of single visitors beside oneself. */
export interface UsageReader {
  visitor: string;
  admin: boolean;
}

/** What was used in some days, the day's budgets, and the month's free tiers. */
export async function usageSummary(
  query: z.output<typeof usageQuerySchema>,
  { visitor: own, admin }: UsageReader,
  dependencies: BudgetDependencies,
): Promise<UsageAnswer> {
  const { store, now } = dependencies;
  const range = usageRange(query, now());
  const calls = await sumCalls(store, range, now());
  const budgets = await budgetStates(own, dependencies);
  const month = await callsOf(monthToDate(now()), range, calls, dependencies);
  const days = groupsOf(calls, ({ day, model, kind }) => `${day} ${kind} ${model}`);
  const told = admin ? calls : calls.filter(({ visitor }) => visitor === own);
  const visitors = groupsOf(told, ({ visitor, kind }) => `${kind} ${visitor}`);
  return {
    from: isoDay(range.from),
    to: isoDay(range.to),
    days: days.flatMap((rows) => {
      const [first] = rows;
      if (first === undefined) return [];
      const { day, model, kind } = first;
      return { day: isoDay(day), model, kind, ...usageSums(rows) };
    }),
    visitors: visitors.flatMap((rows) => {
      const [first] = rows;
      if (first === undefined) return [];
      const { visitor, kind } = first;
      return { visitor, own: visitor === own, kind, ...usageSums(rows) };
    }),
    budgets,
    freeTiers: freeTierStates(month),
  };
}

/** The calls of some days, out of those that were summed already where they are among them. */
async function callsOf(
  wanted: UsageRange,
  have: UsageRange,
  calls: readonly CallSums[],
  { store, now }: BudgetDependencies,
): Promise<readonly CallSums[]> {
  if (wanted.from < have.from || wanted.to > have.to) return sumCalls(store, wanted, now());
  return calls.filter(({ day }) => day >= wanted.from && day <= wanted.to);
}
