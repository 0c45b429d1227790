import "server-only";
import { alibabaFreeTiers } from "@/lib/catalogue/alibaba-free-tiers";
import type { FreeTierState } from "@/lib/contract/usage";
import { dayOf } from "../ledger/day";
import type { CallSums } from "./sum-calls";
import type { UsageRange } from "./usage-range";
import { usageSums } from "./usage-sums";

/** The days of a month so far, in UTC. */
export function monthToDate(now: number): UsageRange {
  const date = new Date(now);
  return { from: dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)), to: dayOf(now) };
}

/** How much of each free tier was used by a month's calls; only real ones use it. */
export function freeTierStates(month: readonly CallSums[]): FreeTierState[] {
  return alibabaFreeTiers.map(({ provider, unit, limit }) => {
    const own = month.filter(
      ({ kind, model }) => kind === "real" && model.startsWith(`${provider}:`),
    );
    const { tokens, calls, failed } = usageSums(own);
    const used = unit === "tokens" ? tokens : calls - failed;
    const { value, standing, source } = limit;
    return { provider, unit, limit: value, used, standing, source };
  });
}
