import "server-only";
import type { RateAccount } from "@/lib/server/providers/spec";
import { AccountGate } from "./account-gate";
import type { Clock } from "./clock";
import type { Limiter } from "./limiter";

/** A limiter for one process: what other instances send is not seen. */
export function createMemoryLimiter(clock: Clock): Limiter {
  const gates = new Map<string, AccountGate>();
  const gateOf = (account: RateAccount): AccountGate => {
    const gate = gates.get(account.id) ?? new AccountGate(account, clock);
    gates.set(account.id, gate);
    return gate;
  };
  return {
    acquire: (account, requester, signal) => gateOf(account).acquire(requester, signal),
    expectedWait: (account) => gateOf(account).expectedWait(),
  };
}
