import "server-only";
import type { Store } from "@/lib/server/store/store";
import { takeRateSlots } from "@/lib/server/store/rate-slots";
import type { Clock } from "../embed/clock";
import type { SlotsOf } from "../embed/gate-limiter";
import { createLocalSlots, restingShare, type SlotSource } from "../embed/slot-source";

/** A store that hangs must not hold calls up for longer. */
const longestAnswerMs = 1_000;
const aloneForMs = 5_000;

export interface SharedSlotsOptions {
  store: Store;
  clock: Clock;
  /** Told of each failure of the store; calls then go on under the limit of this process alone. */
  onFailure: (error: unknown) => void;
}

/** Slots that all instances take from one row an account, so that together they keep to its limit. */
export function sharedSlots({ store, clock, onFailure }: SharedSlotsOptions): SlotsOf {
  let aloneUntil = Number.NEGATIVE_INFINITY;
  return (account, pace): SlotSource => {
    const taking = { interval: pace.interval, past: pace.lateness * restingShare };
    const local = createLocalSlots(pace, clock);
    const shared = async (count: number): Promise<number[]> => {
      const { first, now } = await inTime(takeRateSlots(store, account, count, taking));
      // Read after the answer came, so that a slot is rather a little late than too early.
      const offset = clock.now() - now;
      return Array.from({ length: count }, (_, at) => first + at * pace.interval + offset);
    };
    return {
      take: async (count) => {
        if (clock.now() < aloneUntil) return local.take(count);
        try {
          return await shared(count);
        } catch (error) {
          aloneUntil = clock.now() + aloneForMs;
          onFailure(error);
          return local.take(count);
        }
      },
    };
  };
}

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error("The store did not answer in time.");
    timer = setTimeout(() => reject(error), longestAnswerMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What comes after the time has no one to hear it.
    work.catch(() => undefined);
  }
}
