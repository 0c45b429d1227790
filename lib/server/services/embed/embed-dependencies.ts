import "server-only";
import type { Registry } from "@/lib/server/providers/registry";
import type { AccountHealth } from "./account-health";
import type { Budget } from "./budget";
import type { Clock } from "./clock";
import type { Ledger } from "./ledger";
import type { Limiter } from "./limiter";
import type { TokenEstimates } from "./token-estimates";
import type { VectorCache } from "./vector-cache";

/** Everything that the embed service uses of the world around it. */
export interface EmbedDependencies {
  registry: Pick<Registry, "resolve">;
  cache: VectorCache;
  budget: Budget;
  limiter: Limiter;
  accountHealth: AccountHealth;
  ledger: Ledger;
  estimates: TokenEstimates;
  clock: Clock;
  /** Numbers in [0, 1), for the jitter of retries. */
  random: () => number;
}
