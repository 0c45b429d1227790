import "server-only";

/** How an account's calls are spread over time. */
export interface Pace {
  /** Milliseconds from one call to the next. */
  interval: number;
  /** Calls that may follow each other at once after a rest. */
  burst: number;
}

/**
 * After a rest 4 % of a second's calls may go at once, and the other 96 % follow evenly, so that no second,
 * wherever it begins, sees more calls than the limit.
 */
export function paceOf(requestsPerSecond: number): Pace {
  const burst = Math.max(1, Math.floor(requestsPerSecond * 0.04));
  return { burst, interval: 1_000 / Math.max(requestsPerSecond - burst, requestsPerSecond / 2) };
}
