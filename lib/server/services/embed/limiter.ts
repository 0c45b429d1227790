import "server-only";
import type { RateAccount } from "@/lib/server/providers/spec";

/** Lets calls pass as fast as an account may send them. */
export interface Limiter {
  /**
   * Waits for a place among the calls that an account may have under way. Accounts share their places evenly
   * among requesters. Rejects with the signal's reason when it is aborted while waiting.
   */
  acquire(account: RateAccount, requester: object, signal: AbortSignal): Promise<Place>;

  /** Milliseconds, roughly, until a further call of this account would be let through. */
  expectedWait(account: RateAccount): number;
}

/** The place of one call. */
export interface Place {
  /**
   * Waits until the call may be sent, which is at most a moment away: what has to be done before it is sent belongs
   * before this. Rejects with the signal's reason.
   */
  due: (signal: AbortSignal) => Promise<void>;
  /** Frees the place; from the second time on it does nothing. */
  release: () => void;
}
