import "server-only";

/** How an account's calls are spread over time. */
export interface Pace {
  /** Milliseconds from one slot to the next. */
  interval: number;
  /** Milliseconds for which a slot may still be used after its time. */
  lateness: number;
}

/**
 * Slots of 96 % of the limit. Of slots that lie `interval` apart and are used up to `late` milliseconds after their
 * time, a second sees at most `(1,000 + late) / interval + 1`, which is the limit where `late` is what the limit
 * spares: two fifths of that are for the sending, the rest for what happens to calls on their way.
 */
export function paceOf(requestsPerSecond: number): Pace {
  const spared = Math.max(1, Math.floor(requestsPerSecond * 0.04));
  const interval = 1_000 / Math.max(requestsPerSecond - spared, requestsPerSecond / 2);
  return { interval, lateness: spared * interval * 0.4 };
}
