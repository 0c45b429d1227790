import "server-only";
import { sql, type Expression, type ExpressionBuilder, type Kysely, type RawBuilder } from "kysely";
import type { Schema } from "@/lib/server/store/schema";
import type { Store } from "@/lib/server/store/store";
import { dayMs } from "../ledger/day";
import { isUnknown } from "./unknown-outcome";
import { idsOf, type UsageRange } from "./usage-range";

type Calls = ExpressionBuilder<Schema, "usage_calls">;

/** Whose calls, and when. */
export interface CallSelection {
  range: UsageRange;
  /** Null for everybody's. */
  visitor: string | null;
  /** Milliseconds since 1970. */
  now: number;
}

/** Sums of calls by day, model, kind and currency. */
export function sumByDay(store: Store, { range, now }: CallSelection) {
  return store.query((database) =>
    within(database, range)
      .select([dayColumn.as("day"), "model", "kind", "currency"])
      .select((eb) => sums(eb, database, store.engine, now))
      .groupBy([dayColumn, "model", "kind", "currency"])
      .orderBy("day", "desc")
      .orderBy("model")
      .orderBy("kind")
      .execute(),
  );
}

/** Sums of calls by visitor, kind and currency. */
export function sumByVisitor(store: Store, { range, visitor, now }: CallSelection) {
  return store.query((database) =>
    within(database, range)
      .$if(visitor !== null, (query) => query.where("visitor", "=", visitor ?? ""))
      .select(["visitor", "kind", "currency"])
      .select((eb) => sums(eb, database, store.engine, now))
      .groupBy(["visitor", "kind", "currency"])
      .orderBy("visitor")
      .orderBy("kind")
      .execute(),
  );
}

/** One row of either: what `usageSums` folds over its currencies. */
export type SumRow = Omit<Awaited<ReturnType<typeof sumByVisitor>>[number], "visitor" | "kind">;

/** The calls of some days. The primary key begins with the time, so this reads no other rows. */
export function within(database: Kysely<Schema>, range: UsageRange) {
  const { first, end } = idsOf(range);
  return database.selectFrom("usage_calls").where("id", ">=", first).where("id", "<", end);
}

/** Whole division, on both engines; written out, since PostgreSQL takes two parameters for two expressions. */
const dayColumn = sql<number>`${sql.ref("at")} / ${sql.lit(dayMs)}`;

/** The same words in both engines' SQL; a failed call counts as what it was charged for, which is mostly nothing. */
function sums(eb: Calls, database: Kysely<Schema>, engine: Store["engine"], now: number) {
  const unknown = isUnknown(eb, database, engine, now);
  const uncharged = sql`outcome = 'cached' or (outcome = 'failed' and failure <> 'vendor_answer_wrong')`;
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
    count(sql`kind = 'real' and price is null and outcome <> 'cached'`).as("unpricedCalls"),
    sql<number | null>`sum(cost_nanos)`.as("costNanos"),
  ];
}
