import "server-only";
import { sql } from "kysely";
import type { Store } from "./store";

/** A counter after it was raised. */
export interface Count {
  value: number;
  /** When it begins again at zero, in milliseconds since 1970. */
  resetsAt: number;
}

/**
 * Raises a counter, in one statement, so that instances that share the store never lose one. Its window begins
 * with the first count after the last window ended.
 */
export async function raiseCounter(
  store: Store,
  name: string,
  amount: number,
  windowMs: number,
  now: number,
): Promise<Count> {
  const { rows } = await store.query((database) =>
    sql<{ value: number; resets_at: number }>`
      insert into counters (name, value, resets_at) values (${name}, ${amount}, ${now + windowMs})
      on conflict (name) do update set
        value = case when counters.resets_at <= ${now} then excluded.value
                     else counters.value + excluded.value end,
        resets_at = case when counters.resets_at <= ${now} then excluded.resets_at
                         else counters.resets_at end
      returning value, resets_at`.execute(database),
  );
  const [row] = rows;
  return { value: row?.value ?? amount, resetsAt: row?.resets_at ?? now + windowMs };
}

/** Takes back what was counted, within the same window. */
export async function lowerCounter(store: Store, name: string, amount: number): Promise<void> {
  await store.query((database) =>
    sql`update counters set value = value - ${amount} where name = ${name} and value >= ${amount}`.execute(
      database,
    ),
  );
}

/** Deletes the counters whose windows are over. */
export async function forgetCounters(store: Store, now: number): Promise<void> {
  await store.query((database) =>
    database.deleteFrom("counters").where("resets_at", "<=", now).execute(),
  );
}
