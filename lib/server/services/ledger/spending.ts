import "server-only";
import type { Kysely } from "kysely";
import type { Schema } from "@/lib/server/store/schema";
import type { Money } from "./counting-price";

/** What a call uses, or is expected to. */
export interface Use {
  tokens: number;
  /** Null where no price counts. */
  money: Money | null;
}

/** A part of a day's spending, as a budget may limit it. */
export interface Spending {
  /** The whole instance, or one visitor. */
  scope: "instance" | "visitor";
  /** `tokens`, or a currency. */
  unit: string;
  /** Tokens, or billionths of the currency. */
  amount: number;
}

/**
 * Tokens that a budget holds back for a picture, of which nobody says beforehand what it will be charged for: what a
 * vision encoder with one token for 28 × 28 pixels makes of a megapixel, as Qwen2-VL does (arXiv:2409.12191, 2.1).
 */
const tokensOfPicture = 1_280;

/** Tokens that a budget holds back until it is known what was used. */
export function heldTokens(estimatedTokens: number, pictures: number): number {
  return estimatedTokens + pictures * tokensOfPicture;
}

/** What a use adds to: tokens and money, of the instance and of the visitor. */
export function spendingOf({ tokens, money }: Use): Spending[] {
  const amounts = [{ unit: "tokens", amount: tokens }];
  if (money !== null && money.currency !== null) {
    amounts.push({ unit: money.currency, amount: money.nanos });
  }
  return (["instance", "visitor"] as const).flatMap((scope) =>
    amounts.map((amount) => ({ scope, ...amount })),
  );
}

/**
 * Adds to a day's spending, and gives what each part then is. In a transaction the rows stay locked until
 * it ends; they are always locked in the same order, so that two bookings never wait for each other.
 */
export async function addSpending(
  database: Kysely<Schema>,
  day: number,
  visitor: string,
  parts: readonly Spending[],
): Promise<Spending[]> {
  const rows = parts
    .map(({ scope, unit, amount }) => ({ day, scope: keyOf(scope, visitor), unit, amount }))
    .toSorted((a, b) => (`${a.scope} ${a.unit}` < `${b.scope} ${b.unit}` ? -1 : 1));
  const added = await database
    .insertInto("spending")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["day", "scope", "unit"]).doUpdateSet((eb) => ({
        amount: eb("spending.amount", "+", eb.ref("excluded.amount")),
      })),
    )
    .returning(["scope", "unit", "amount"])
    .execute();
  return added.map(spendingFrom);
}

/** A day's spending so far, of the instance and of one visitor. */
export async function spendingOn(
  database: Kysely<Schema>,
  day: number,
  visitor: string,
): Promise<Spending[]> {
  const rows = await database
    .selectFrom("spending")
    .select(["scope", "unit", "amount"])
    .where("day", "=", day)
    .where("scope", "in", [keyOf("instance", visitor), keyOf("visitor", visitor)])
    .execute();
  return rows.map(spendingFrom);
}

function keyOf(scope: Spending["scope"], visitor: string): string {
  return scope === "instance" ? scope : `visitor:${visitor}`;
}

function spendingFrom(row: { scope: string; unit: string; amount: number }): Spending {
  return { ...row, scope: row.scope === "instance" ? "instance" : "visitor" };
}
