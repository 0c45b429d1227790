import "server-only";
import { sql } from "kysely";
import type { Store } from "./store";
import { storeTime } from "./store-time";

/** Slots of an account further ahead than this come from a clock that was set back, and are forgotten. */
const furthestIntervals = 200;
const furthestMs = 60_000;

/** When the calls of an account may be sent, by the store's clock. */
export interface TakenSlots {
  /** The first slot; the others follow an interval apart. */
  first: number;
  /** When they were taken. */
  now: number;
}

/**
 * Takes the next `count` slots of an account, in one atomic statement: no two instances get the same. By the
 * generic cell rate algorithm the first lies no further back than `past` milliseconds; below 0 it lies ahead.
 */
export async function takeRateSlots(
  store: Store,
  account: string,
  count: number,
  { interval, past }: { interval: number; past: number },
): Promise<TakenSlots> {
  const now = storeTime(store.engine);
  const taken = count * interval;
  const earliest = sql<number>`${now} - ${past}`;
  const furthest = sql<number>`${now} + ${Math.max(furthestMs, furthestIntervals * interval)}`;
  const { rows } = await store.query((database) =>
    sql<{ next_at: number; now: number }>`
      insert into rate_slots (account, next_at) values (${account}, ${earliest} + ${taken})
      on conflict (account) do update set next_at = ${taken} + case
        when rate_slots.next_at between ${earliest} and ${furthest} then rate_slots.next_at
        else ${earliest} end
      returning next_at, ${now} as now`.execute(database),
  );
  const [row] = rows;
  if (row === undefined) throw new Error("The store returned no row for slots that were taken.");
  return { first: row.next_at - taken, now: row.now };
}
