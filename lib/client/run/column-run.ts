import type { ApiError } from "@/lib/contract/api-error";
import type { Kind } from "@/lib/contract/kind";

/** A batch that is sent again at `until` (milliseconds since 1970), after what `account` answered. */
export interface RetryPause {
  attempt: number;
  until: number;
  account: string | null;
  error: ApiError;
}

/** How a column's run stands. Repeated inputs are counted once, as they are sent. */
export interface ColumnRun {
  phase: "waiting" | "running" | "done" | "failed" | "cancelled";
  kind: Kind | null;
  /** Inputs to send in this run, answered, and given up. */
  total: number;
  done: number;
  failed: number;
  /** How many of the answered were in the cache. */
  cached: number;
  batches: number;
  batchesDone: number;
  retries: number;
  /** The pause that goes on now; null when none does. */
  pause: RetryPause | null;
  /** Accounts that did not take a batch which another then took, by name, with what they said. */
  accountsOut: ReadonlyMap<string, ApiError>;
  startedAt: number;
  endedAt: number | null;
}

export function isActive(run: ColumnRun | null | undefined): boolean {
  return run?.phase === "waiting" || run?.phase === "running";
}

/** A run that has not begun. */
export function waitingRun(total: number, now: number): ColumnRun {
  return {
    phase: "waiting",
    kind: null,
    total,
    done: 0,
    failed: 0,
    cached: 0,
    batches: 0,
    batchesDone: 0,
    retries: 0,
    pause: null,
    accountsOut: new Map(),
    startedAt: now,
    endedAt: null,
  };
}
