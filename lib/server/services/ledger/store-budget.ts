import "server-only";
import type { BudgetState } from "@/lib/contract/usage";
import { AppError } from "@/lib/server/http/app-error";
import type { Store } from "@/lib/server/store/store";
import { StoreError } from "@/lib/server/store/store-error";
import type { Budget, Expense } from "../embed/budget";
import { assertMeasurable, assertWithin, capsOf, type Budgets } from "./caps";
import { countingPrice, moneyFor } from "./counting-price";
import { dayMs, dayOf } from "./day";
import { heldTokens, spendingOf, spendingOn } from "./spending";

export interface BudgetDependencies {
  store: Store;
  budgets: Budgets;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Refuses whole columns that do not fit into what is left of the day's budgets. Only real ones count. */
export function createBudget(dependencies: BudgetDependencies): Budget {
  const { budgets } = dependencies;
  const endless = capsOf(budgets).length === 0;
  return {
    check: async (expense, signal) => {
      signal.throwIfAborted();
      if (endless || expense.kind !== "real" || expense.requests === 0) return;
      await checkExpense(expense, dependencies).catch((error: unknown) => {
        if (!(error instanceof StoreError)) throw error;
        throw new AppError("budget_unavailable", { problem: error.problem }, { cause: error });
      });
    },
  };
}

/** The day's budgets and how much of them is used; one of a visitor is that visitor's. */
export async function budgetStates(
  visitor: string,
  { store, budgets, now }: BudgetDependencies,
): Promise<BudgetState[]> {
  const day = dayOf(now());
  const spent = await store.query((database) => spendingOn(database, day, visitor));
  return capsOf(budgets).map(({ scope, unit, cap }) => ({
    scope,
    currency: unit === "tokens" ? null : unit,
    cap,
    used: spent.find((part) => part.scope === scope && part.unit === unit)?.amount ?? 0,
    resetsAt: (day + 1) * dayMs,
  }));
}

async function checkExpense(
  { visitor, reference, prices, requests, estimatedTokens, pictures }: Expense,
  { store, budgets, now }: BudgetDependencies,
): Promise<void> {
  const day = dayOf(now());
  const { price, spent } = await store.query(async (database) => ({
    price: await countingPrice(database, reference, prices),
    spent: await spendingOn(database, day, visitor),
  }));
  const tokens = heldTokens(estimatedTokens, pictures);
  const use = { tokens, money: moneyFor(price, tokens, requests) };
  assertMeasurable(reference, use, budgets);
  const needed = spendingOf(use);
  const total = needed.map((part) => {
    const before = spent.find(({ scope, unit }) => scope === part.scope && unit === part.unit);
    return { ...part, amount: part.amount + (before?.amount ?? 0) };
  });
  assertWithin(total, needed, capsOf(budgets), day);
}
