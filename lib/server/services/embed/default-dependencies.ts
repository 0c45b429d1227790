import "server-only";
import { registry } from "@/lib/server/providers/registry";
import { processCache } from "../cache/process-cache";
import { processLimiter } from "../limits/process-limiter";
import { createAccountHealth } from "./account-health";
import { systemClock } from "./clock";
import type { EmbedDependencies } from "./embed-dependencies";

import { noBudget } from "./no-budget";
import { noLedger } from "./no-ledger";

let shared: EmbedDependencies | undefined;

/** What the embed service of this process works with, made at the first call. */
export function defaultDependencies(): EmbedDependencies {
  shared ??= {
    registry: registry(),
    cache: processCache(),
    budget: noBudget,
    limiter: processLimiter(),
    accountHealth: createAccountHealth(),
    ledger: noLedger,
    clock: systemClock,
    random: Math.random,
  };
  return shared;
}
