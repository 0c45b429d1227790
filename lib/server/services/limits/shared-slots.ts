import "server-only";
import type { Store } from "@/lib/server/store/store";
import { takeRateSlots } from "@/lib/server/store/rate-slots";
import type { Clock } from "../embed/clock";
import type { SlotsOf } from "../embed/gate-limiter";
import { createLocalSlots, restingShare, type SlotSource } from "../embed/slot-source";
import { StoreClock } from "./store-clock";

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
  const storeClock = new StoreClock();
  return (account, { interval, lateness }): SlotSource => {
    const local = createLocalSlots({ interval, lateness }, clock);
    const shared = async (count: number): Promise<number[]> => {
      const asked = clock.now();
      // A first slot that is not late yet when the store's answer is here.
      const past = lateness * restingShare - storeClock.way;
      const taken = await inTime(takeRateSlots(store, account, count, { interval, past }));
      storeClock.note({ asked, answered: clock.now(), store: taken.now });
      const first = storeClock.ours(taken.first);
      return Array.from({ length: count }, (_, at) => first + at * interval);
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
