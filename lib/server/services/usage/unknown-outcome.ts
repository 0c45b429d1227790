import "server-only";
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from "kysely";
import { livingInstances } from "@/lib/server/store/instances";
import type { CallOutcomeName } from "@/lib/contract/usage-calls";
import type { Schema } from "@/lib/server/store/schema";
import type { Store } from "@/lib/server/store/store";

/** No call lasts so long, retries being calls of their own. */
const longestCallMs = 600_000;

/**
 * Whether nobody knows a call's outcome: it was cut off, or it was sent and not settled by a process that is
 * dead, or so long ago that whoever sent it must have given up.
 */
export function isUnknown(
  eb: ExpressionBuilder<Schema, "usage_calls">,
  database: Kysely<Schema>,
  engine: Store["engine"],
  now: number,
): Expression<SqlBool> {
  return eb.or([
    eb("outcome", "=", "unknown"),
    eb.and([
      eb("outcome", "=", "sent"),
      eb.or([
        eb("at", "<", now - longestCallMs),
        eb("instance", "not in", livingInstances(database, engine)),
      ]),
    ]),
  ]);
}

/** Whether a call has an outcome as it is shown, where one that nobody will settle is unknown, not under way. */
export function hasOutcome(
  eb: ExpressionBuilder<Schema, "usage_calls">,
  database: Kysely<Schema>,
  engine: Store["engine"],
  now: number,
  outcome: CallOutcomeName,
): Expression<SqlBool> {
  if (outcome === "unknown") return isUnknown(eb, database, engine, now);
  const entered = eb("outcome", "=", outcome);
  if (outcome !== "sent") return entered;
  return eb.and([entered, eb.not(isUnknown(eb, database, engine, now))]);
}
