import "server-only";
import { environment } from "@/lib/server/env";
import { processStore } from "@/lib/server/store/process-store";
import type { BudgetDependencies } from "../ledger/store-budget";

/** What the usage services of this process work with. */
export function defaultUsageDependencies(): BudgetDependencies {
  return { store: processStore(), budgets: environment().budgets, now: Date.now };
}
