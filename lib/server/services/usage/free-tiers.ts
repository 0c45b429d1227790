import "server-only";
import { alibabaFreeTiers } from "@/lib/catalogue/alibaba-free-tiers";
import type { FreeTierState } from "@/lib/contract/usage";
import type { Store } from "@/lib/server/store/store";
import { dayOf } from "../ledger/day";
import { sumByDay } from "./sum-calls";
import { usageSums } from "./usage-sums";

/** How much of each free tier was used since the month began, in UTC; only real calls use it. */
export async function freeTierStates(store: Store, now: number): Promise<FreeTierState[]> {
  const date = new Date(now);
  const from = dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
  const rows = await sumByDay(store, { range: { from, to: dayOf(now) }, visitor: null, now });
  return alibabaFreeTiers.map(({ provider, unit, limit }) => {
    const own = rows.filter(
      ({ kind, model }) => kind === "real" && model.startsWith(`${provider}:`),
    );
    const { tokens, calls, failed } = usageSums(own);
    const used = unit === "tokens" ? tokens : calls - failed;
    const { value, standing, source } = limit;
    return { provider, unit, limit: value, used, standing, source };
  });
}
