import "server-only";
import { environment } from "@/lib/server/env";
import { registry } from "@/lib/server/providers/registry";
import { processInstance, processStore } from "@/lib/server/store/process-store";
import { processCache } from "../cache/process-cache";
import { processEstimates } from "../estimates/process-estimates";
import { createBudget } from "../ledger/store-budget";
import { createLedger } from "../ledger/store-ledger";
import { processLimiter } from "../limits/process-limiter";
import { createAccountHealth } from "./account-health";
import { systemClock } from "./clock";
import type { EmbedDependencies } from "./embed-dependencies";

let shared: EmbedDependencies | undefined;

/** What the embed service of this process works with, made at the first call. */
export function defaultDependencies(): EmbedDependencies {
  shared ??= makeDependencies();
  return shared;
}

function makeDependencies(): EmbedDependencies {
  const { budgets } = environment();
  const spending = { store: processStore(), budgets, now: Date.now };
  return {
    registry: registry(),
    cache: processCache(),
    budget: createBudget(spending),
    limiter: processLimiter(),
    accountHealth: createAccountHealth(),
    ledger: createLedger({ ...spending, instance: processInstance() }),
    estimates: processEstimates(),
    clock: systemClock,
    random: Math.random,
  };
}
