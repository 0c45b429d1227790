import "server-only";
import type { ModelReference } from "@/lib/contract/model-reference";
import { nanosPerUnit } from "@/lib/contract/usage";
import type { Environment } from "@/lib/server/env";
import { AppError } from "@/lib/server/http/app-error";
import { dayMs } from "./day";
import type { Spending, Use } from "./spending";

export type Budgets = Environment["budgets"];

/** A budget of the day: its scope, what it counts, and how much of that there is. */
export interface Cap {
  scope: Spending["scope"];
  unit: string;
  /** Tokens, or billionths of the currency. */
  cap: number;
}

export function capsOf(budgets: Budgets): Cap[] {
  return (["instance", "visitor"] as const).flatMap((scope) => {
    const { tokens, money } = budgets[scope];
    const inMoney = [...money].map(([unit, amount]) => {
      return { scope, unit, cap: Math.round(amount * nanosPerUnit) };
    });
    return tokens === null ? inMoney : [{ scope, unit: "tokens", cap: tokens }, ...inMoney];
  });
}

/**
 * Refuses a model whose use a budget of money cannot measure, unless a budget of tokens covers it.
 * The instance's tokens cover each visitor too. Throws `price_needed`.
 */
export function assertMeasurable(
  reference: ModelReference,
  { money }: Use,
  { instance, visitor }: Budgets,
): void {
  const currency = money?.currency ?? null;
  const measures = (caps: Budgets["instance"]): boolean =>
    caps.money.size === 0 ||
    caps.tokens !== null ||
    (currency !== null && caps.money.has(currency));
  if (measures(instance) && (measures(visitor) || instance.tokens !== null)) return;
  const currencies = new Set([...instance.money.keys(), ...visitor.money.keys()]);
  throw new AppError("price_needed", {
    model: reference,
    currencies: [...currencies].join(", "),
  });
}

/**
 * Refuses what would go over a cap. `spent` is what was spent with the use in it. Throws `budget_exceeded` with
 * the first budget that has no room, what is left of it, and when it begins anew.
 */
export function assertWithin(
  spent: readonly Spending[],
  needed: readonly Spending[],
  caps: readonly Cap[],
  day: number,
): void {
  for (const { scope, unit, cap } of caps) {
    const isSame = (part: Spending): boolean => part.scope === scope && part.unit === unit;
    const total = spent.find(isSame)?.amount ?? 0;
    const need = needed.find(isSame);
    if (need === undefined || total <= cap) continue;
    const shown = (amount: number): number => (unit === "tokens" ? amount : amount / nanosPerUnit);
    throw new AppError("budget_exceeded", {
      scope,
      unit,
      cap: shown(cap),
      left: shown(Math.max(0, cap - (total - need.amount))),
      needed: shown(need.amount),
      resets: new Date((day + 1) * dayMs).toISOString(),
    });
  }
}
