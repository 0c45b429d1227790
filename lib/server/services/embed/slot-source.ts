import "server-only";
import type { Clock } from "./clock";
import type { Pace } from "./pace";

/** Hands out the times at which an account's calls may be sent, each to one call. */
export interface SlotSource {
  /** The next times by this process's clock, ascending; the first ones may be past. Never rejects. */
  take(count: number): Promise<readonly number[]>;
}

/**
 * The times of one process's calls, by the generic cell rate algorithm (ITU-T I.371, Annex A): a slot may lie
 * in the past by as much as the burst allows.
 */
export function createLocalSlots({ interval, burst }: Pace, clock: Clock): SlotSource {
  let nextAt = Number.NEGATIVE_INFINITY;
  return {
    take: async (count) => {
      const first = Math.max(nextAt, clock.now() - (burst - 1) * interval);
      nextAt = first + count * interval;
      return Array.from({ length: count }, (_, at) => first + at * interval);
    },
  };
}
