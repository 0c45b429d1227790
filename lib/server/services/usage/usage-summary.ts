import "server-only";
import type { z } from "zod";
import type { UsageAnswer, usageQuerySchema } from "@/lib/contract/usage";
import { isoDay } from "../ledger/day";
import { budgetStates, type BudgetDependencies } from "../ledger/store-budget";
import { freeTierStates } from "./free-tiers";
import { sumByDay, sumByVisitor } from "./sum-calls";
import { usageRange } from "./usage-range";
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
  const selection = { range, visitor: admin ? null : own, now: now() };
  const [byDay, byVisitor, budgets, freeTiers] = await Promise.all([
    sumByDay(store, selection),
    sumByVisitor(store, selection),
    budgetStates(own, dependencies),
    freeTierStates(store, now()),
  ]);
  const days = groupsOf(byDay, ({ day, model, kind }) => `${day} ${kind} ${model}`);
  const visitors = groupsOf(byVisitor, ({ visitor, kind }) => `${kind} ${visitor}`);
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
    freeTiers,
  };
}
