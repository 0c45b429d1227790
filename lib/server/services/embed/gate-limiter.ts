import "server-only";
import type { RateAccount } from "@/lib/server/providers/spec";
import { AccountGate } from "./account-gate";
import type { Clock } from "./clock";
import type { Limiter } from "./limiter";
import { paceOf, type Pace } from "./pace";
import { createLocalSlots, type SlotSource } from "./slot-source";

/** Where the times of an account's calls come from. */
export type SlotsOf = (account: string, pace: Pace) => SlotSource;

/** A limiter with a gate for each account; `slotsOf` decides whose calls count beside those of this process. */
export function createGateLimiter(clock: Clock, slotsOf: SlotsOf): Limiter {
  const gates = new Map<string, AccountGate>();
  const gateOf = (account: RateAccount): AccountGate => {
    const gate = gates.get(account.id) ?? openGate(account, clock, slotsOf);
    gates.set(account.id, gate);
    return gate;
  };
  return {
    acquire: (account, requester, signal) => gateOf(account).acquire(requester, signal),
    expectedWait: (account) => gateOf(account).expectedWait(),
  };
}

/** A limiter for one process: what other instances send is not seen. */
export function createMemoryLimiter(clock: Clock): Limiter {
  return createGateLimiter(clock, (_account, pace) => createLocalSlots(pace, clock));
}

function openGate(account: RateAccount, clock: Clock, slotsOf: SlotsOf): AccountGate {
  const { id, requestsPerSecond } = account;
  if (requestsPerSecond === null) return new AccountGate(account.inFlight, null, clock);
  const pace = paceOf(requestsPerSecond);
  return new AccountGate(account.inFlight, { pace, source: slotsOf(id, pace) }, clock);
}
