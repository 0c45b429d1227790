import "server-only";
import type { Clock } from "./clock";
import type { Pace } from "./pace";

/** Hands out the times at which an account's calls may be sent, each to one call. */
export interface SlotSource {
  /** The next times by this process's clock, ascending; the first ones may be past. Never rejects. */
  take(count: number): Promise<readonly number[]>;
}

/** After a rest the first slot lies in the past by this much of the lateness, so that a second call can follow soon. */
export const restingShare = 0.5;

/** The times of one process's calls, by the generic cell rate algorithm (ITU-T I.371, Annex A). */
export function createLocalSlots({ interval, lateness }: Pace, clock: Clock): SlotSource {
  let nextAt = Number.NEGATIVE_INFINITY;
  return {
    take: async (count) => {
      const first = Math.max(nextAt, clock.now() - lateness * restingShare);
      nextAt = first + count * interval;
      return Array.from({ length: count }, (_, at) => first + at * interval);
    },
  };
}
