import "server-only";
import type { RateAccount } from "@/lib/server/providers/spec";

/** Lets calls pass as fast as an account may send them. */
export interface Limiter {
  /**
   * Waits until a call may be sent, and gives the function that frees its place again. Accounts share their
   * places evenly among requesters. Rejects with the signal's reason when it is aborted while waiting.
   */
  acquire(account: RateAccount, requester: object, signal: AbortSignal): Promise<() => void>;

  /** Milliseconds, roughly, until a further call of this account would be let through. */
  expectedWait(account: RateAccount): number;
}
