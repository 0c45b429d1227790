import "server-only";
import { sql, type Kysely } from "kysely";
import type { z } from "zod";
import { errorCodeSchema } from "@/lib/contract/api-error";
import { priceSchema } from "@/lib/contract/models-answer";
import type {
  CallOutcomeName,
  UsageCall,
  UsageCallsAnswer,
  usageCallsQuerySchema,
} from "@/lib/contract/usage-calls";
import type { Schema } from "@/lib/server/store/schema";
import type { Store } from "@/lib/server/store/store";
import { within } from "./sum-calls";
import { hasOutcome, isUnknown } from "./unknown-outcome";
import { usageRange, type UsageRange } from "./usage-range";
import type { UsageReader } from "./usage-summary";

export interface CallListDependencies {
  store: Store;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** A page of the ledger, the newest first: one's own rows, or for the admin everybody's. */
export async function listCalls(
  query: z.output<typeof usageCallsQuerySchema>,
  reader: UsageReader,
  { store, now }: CallListDependencies,
): Promise<UsageCallsAnswer> {
  const range = usageRange(query, now());
  const page = { from: query.before ?? null, limit: query.limit + 1, newestFirst: true };
  const calls = await readCalls(page, { ...query, range }, reader, { store, now });
  const shown = calls.slice(0, query.limit);
  return { calls: shown, next: calls.length > shown.length ? (shown.at(-1)?.id ?? null) : null };
}

/** Which of the selected rows: after the one of an id, in one direction. */
export interface CallPage {
  from: string | null;
  limit: number;
  newestFirst: boolean;
}

/** Rows of some days, of one model and of one outcome where these are given. */
export interface CallSelection {
  range: UsageRange;
  model?: string;
  outcome?: CallOutcomeName;
}

/** One page of rows, with what became of those that nobody settled. */
export async function readCalls(
  { from, limit, newestFirst }: CallPage,
  selection: CallSelection,
  { visitor, admin }: UsageReader,
  { store, now }: CallListDependencies,
): Promise<UsageCall[]> {
  const rows = await store.query((database) =>
    selected(selection, database, store.engine, now())
      .$if(!admin, (query) => query.where("visitor", "=", visitor))
      .$if(from !== null, (query) => query.where("id", newestFirst ? "<" : ">", from ?? ""))
      .selectAll()
      .select((eb) =>
        sql<number>`case when ${isUnknown(eb, database, store.engine, now())} then 1 else 0 end`.as(
          "is_unknown",
        ),
      )
      .orderBy("id", newestFirst ? "desc" : "asc")
      .limit(limit)
      .execute(),
  );
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    outcome: row.is_unknown === 1 ? "unknown" : row.outcome,
    model: row.model,
    kind: row.kind,
    account: row.account,
    role: row.role,
    dimension: row.dimension,
    inputs: row.inputs,
    images: row.images,
    tokens: row.tokens,
    estimatedTokens: row.estimated_tokens,
    latencyMs: row.latency_ms,
    costNanos: row.cost_nanos,
    price: row.price === null ? null : priceSchema.parse(JSON.parse(row.price)),
    requestId: row.request_id,
    failure: errorCodeSchema.nullable().catch("internal").parse(row.failure),
    visitor: row.visitor,
    own: row.visitor === visitor,
  }));
}

function selected(
  { range, model, outcome }: CallSelection,
  database: Kysely<Schema>,
  engine: Store["engine"],
  now: number,
) {
  let calls = within(database, range);
  if (model !== undefined) calls = calls.where("model", "=", model);
  if (outcome === undefined) return calls;
  return calls.where((eb) => hasOutcome(eb, database, engine, now, outcome));
}
