import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Schema } from "@/lib/server/store/schema";
import type { Store } from "@/lib/server/store/store";
import { idsFrom } from "./call-row";
import { dayMs, dayOf } from "./day";

/** A few milliseconds of SQLite, which works in this process; the pause lets those pass who waited for it. */
const rowsOfAStep = 500;
const pauseMs = 20;

export interface PruneDependencies {
  store: Store;
  /** How many days in UTC are kept, today among them. */
  days: number;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Deletes the calls and the spending of days that the ledger no longer keeps, a few rows at a time, and resolves
 * to the number of calls. Throws a `StoreError`, or the signal's reason; what is deleted by then stays deleted.
 */
export async function pruneLedger(
  { store, days, now }: PruneDependencies,
  signal: AbortSignal,
): Promise<number> {
  const firstKept = dayOf(now()) - days + 1;
  const end = idsFrom(firstKept * dayMs);
  await store.query((database) =>
    database.deleteFrom("spending").where("day", "<", firstKept).execute(),
  );
  for (let deleted = 0; ;) {
    const step = await store.query((database) => deleteOldest(database, end));
    deleted += step;
    // Fewer than a step holds may be left by another server that deletes, too.
    if (step === 0) return deleted;
    await pause(pauseMs, undefined, { signal });
  }
}

/** Deletes the oldest calls before an id, as many as a step has. */
async function deleteOldest(database: Kysely<Schema>, end: string): Promise<number> {
  const oldest = database
    .selectFrom("usage_calls")
    .select("id")
    .where("id", "<", end)
    .orderBy("id")
    .limit(rowsOfAStep);
  const { numDeletedRows } = await database
    .deleteFrom("usage_calls")
    .where("id", "in", oldest)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
