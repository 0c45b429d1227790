import "server-only";
import { randomBytes } from "node:crypto";
import type { Insertable, Kysely, Updateable } from "kysely";
import type { Price } from "@/lib/contract/models-answer";
import type { Schema } from "@/lib/server/store/schema";
import type { UsageCallsTable } from "@/lib/server/store/usage-table";
import type { CallOutcome, PlannedCall } from "../embed/ledger";
import type { Money } from "./counting-price";

/** Longest id that a provider's request is remembered by. */
const requestIdLength = 128;
const timeDigits = 9;

/** Nine digits of base 36 last until the year 5188. */
export function idsFrom(at: number): string {
  return at.toString(36).padStart(timeDigits, "0");
}

/** Begins with the time, so that rows lie, and are found, in its order. */
function newId(at: number): string {
  return `${idsFrom(at)}${randomBytes(8).toString("hex")}`;
}

/** The row of inputs that the cache answered, or of a call that is about to be sent. It holds no input. */
export function rowOf(
  planned: Omit<PlannedCall, "prices" | "pictures">,
  outcome: "sent" | "cached",
  { at, instance }: { at: number; instance: string },
): Insertable<UsageCallsTable> {
  const { reference, kind, role, dimension } = planned.column;
  return {
    id: newId(at),
    at,
    outcome,
    model: reference,
    kind,
    account: planned.account,
    role,
    dimension,
    inputs: planned.inputs,
    estimated_tokens: planned.estimatedTokens,
    visitor: planned.visitor,
    instance,
  };
}

/** The fields that say what a call costs, and by which price. */
export function moneyFields(money: Money | null, price: Price | null): Updateable<UsageCallsTable> {
  return {
    cost_nanos: money?.nanos ?? null,
    currency: money?.currency ?? null,
    price: price === null ? null : JSON.stringify(price),
  };
}

/** The fields that say what came of a call. */
export function outcomeFields(
  settled: "answered" | "failed" | "unknown",
  { latencyMs, tokens, images, requestId, failure }: CallOutcome,
): Updateable<UsageCallsTable> {
  return {
    outcome: settled,
    latency_ms: latencyMs,
    tokens,
    images,
    request_id: requestId?.slice(0, requestIdLength) ?? null,
    failure,
  };
}

/** Forgets a call that was never sent. */
export async function deleteCall(database: Kysely<Schema>, id: string): Promise<void> {
  await database.deleteFrom("usage_calls").where("id", "=", id).execute();
}
