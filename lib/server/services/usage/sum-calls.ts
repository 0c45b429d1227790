import "server-only";
import { setImmediate } from "node:timers/promises";
import { sql, type Expression, type ExpressionBuilder, type Kysely, type RawBuilder } from "kysely";
import { chargedFailure } from "@/lib/contract/charged-failure";
import type { Schema } from "@/lib/server/store/schema";
import type { Store } from "@/lib/server/store/store";
import { isUnknown } from "./unknown-outcome";
import { idsOf, type UsageRange } from "./usage-range";

type Calls = ExpressionBuilder<Schema, "usage_calls">;

/**
 * Sums of calls by day, model, kind, visitor and currency, the newest day first. A day at a time, since SQLite
 * works in this process, where a month of a busy server in one go would hold up every stream.
 */
export async function sumCalls(
  store: Store,
  { from, to }: UsageRange,
  now: number,
): Promise<CallSums[]> {
  const sums: CallSums[] = [];
  for (let day = to; day >= from; day--) {
    for (const row of await sumDay(store, day, now)) sums.push({ day, ...row });
    await setImmediate();
  }
  return sums;
}

/** One group of a day's calls. */
export type CallSums = { day: number } & Awaited<ReturnType<typeof sumDay>>[number];

function sumDay(store: Store, day: number, now: number) {
  return store.query((database) =>
    within(database, { from: day, to: day })
      .select(["model", "kind", "visitor", "currency"])
      .select((eb) => sums(eb, database, store.engine, now))
      .groupBy(["model", "kind", "visitor", "currency"])
      .orderBy("model")
      .orderBy("kind")
      .orderBy("visitor")
      .orderBy("currency")
      .execute(),
  );
}

/** The calls of some days. The primary key begins with the time, so this reads no other rows. */
export function within(database: Kysely<Schema>, range: UsageRange) {
  const { first, end } = idsOf(range);
  return database.selectFrom("usage_calls").where("id", ">=", first).where("id", "<", end);
}

/** The same words in both engines' SQL; a failed call counts as what it was charged for, which is mostly nothing. */
function sums(eb: Calls, database: Kysely<Schema>, engine: Store["engine"], now: number) {
  const unknown = isUnknown(eb, database, engine, now);
  const uncharged = sql`(outcome = 'cached' or (outcome = 'failed' and failure <> ${sql.lit(chargedFailure)}))`;
  const count = (condition: RawBuilder<unknown> | Expression<unknown>) =>
    sql<number>`sum(case when ${condition} then 1 else 0 end)`;
  const sumOf = (value: RawBuilder<unknown>, except: RawBuilder<unknown>) =>
    sql<number>`sum(case when ${except} then 0 else ${value} end)`;
  return [
    count(sql`outcome <> 'cached'`).as("calls"),
    count(sql`outcome = 'failed'`).as("failed"),
    count(unknown).as("unknown"),
    sumOf(sql`inputs`, sql`outcome = 'cached'`).as("inputs"),
    sumOf(sql`images`, sql`images is null`).as("images"),
    sumOf(sql`coalesce(tokens, estimated_tokens)`, uncharged).as("tokens"),
    sumOf(sql`estimated_tokens`, sql`tokens is not null or ${uncharged}`).as("estimatedTokens"),
    sumOf(sql`inputs`, sql`outcome <> 'cached'`).as("cachedInputs"),
    sumOf(sql`estimated_tokens`, sql`outcome <> 'cached'`).as("savedTokens"),
    count(sql`kind = 'real' and price is null and not ${uncharged}`).as("unpricedCalls"),
    sql<number | null>`sum(cost_nanos)`.as("costNanos"),
  ];
}
