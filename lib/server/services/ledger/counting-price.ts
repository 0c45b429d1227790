import "server-only";
import type { Kysely } from "kysely";
import type { ModelReference } from "@/lib/contract/model-reference";
import type { Price } from "@/lib/contract/models-answer";
import { nanosPerUnit } from "@/lib/contract/usage";
import type { Schema } from "@/lib/server/store/schema";

const tokensPerUnit = 1_000;

/** Money in billionths of its currency; the currency is null where the price names none. */
export interface Money {
  currency: string | null;
  nanos: number;
}

/**
 * The price by which a model's calls are money: the configuration's, else the admin's, else null. What the
 * catalogue says is an estimate that nobody here vouches for.
 */
export async function countingPrice(
  database: Kysely<Schema>,
  reference: ModelReference,
  known: readonly Price[],
): Promise<Price | null> {
  const configured = known.find(({ standing }) => standing === "configured");
  if (configured !== undefined) return configured;
  const row = await database
    .selectFrom("set_prices")
    .select(["amount", "unit", "currency", "source", "date"])
    .where("model", "=", reference)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, standing: "configured" };
}

/** What tokens and requests cost, to the billionth of the currency. */
export function moneyFor(price: Price | null, tokens: number, requests: number): Money | null {
  if (price === null) return null;
  const { amount, unit, currency } = price;
  const units = unit === "request" ? requests : tokens / tokensPerUnit;
  return { currency, nanos: Math.round(amount * nanosPerUnit * units) };
}
