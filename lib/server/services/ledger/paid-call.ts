import "server-only";
import type { Insertable, Transaction } from "kysely";
import type { Price } from "@/lib/contract/models-answer";
import type { Schema } from "@/lib/server/store/schema";
import type { UsageCallsTable } from "@/lib/server/store/usage-table";
import type { CallOutcome, PlannedCall } from "../embed/ledger";
import { deleteCall, moneyFields, outcomeFields } from "./call-row";
import { assertMeasurable, assertWithin, capsOf, type Budgets } from "./caps";
import { countingPrice, moneyFor } from "./counting-price";
import { dayOf } from "./day";
import { settlementOf } from "./outcome";
import { addSpending, heldTokens, spendingOf, type Use } from "./spending";

/** A booked call that costs money, with what it is expected to use and by which price. */
export interface PaidCall {
  id: string;
  day: number;
  visitor: string;
  price: Price | null;
  expected: Use;
}

/**
 * Books a call that is paid for, and holds what it is expected to use back from the budgets. Throws
 * `budget_exceeded` or `price_needed`, after which the transaction keeps nothing.
 */
export async function bookPaid(
  transaction: Transaction<Schema>,
  row: Insertable<UsageCallsTable>,
  { column, prices, estimatedTokens, pictures }: PlannedCall,
  budgets: Budgets,
): Promise<PaidCall> {
  const price = await countingPrice(transaction, column.reference, prices);
  const tokens = heldTokens(estimatedTokens, pictures);
  const expected = { tokens, money: moneyFor(price, tokens, 1) };
  assertMeasurable(column.reference, expected, budgets);
  const { id, visitor } = row;
  const day = dayOf(row.at);
  await transaction
    .insertInto("usage_calls")
    .values({ ...row, ...moneyFields(expected.money, price) })
    .execute();
  // The last statement, since it locks the counters that every booking needs.
  const parts = spendingOf(expected);
  assertWithin(await addSpending(transaction, day, visitor, parts), parts, capsOf(budgets), day);
  return { id, day, visitor, price, expected };
}

/** Takes a booking back, and gives what it held to the day's budgets again. */
export async function withdrawPaid(
  transaction: Transaction<Schema>,
  { id, day, visitor, expected }: PaidCall,
): Promise<void> {
  await deleteCall(transaction, id);
  const parts = spendingOf(expected).map((part) => ({ ...part, amount: -part.amount }));
  await addSpending(transaction, day, visitor, parts);
}

/** Replaces what was expected of a call by what it used, in its row and in the day's spending. */
export async function settlePaid(
  transaction: Transaction<Schema>,
  { id, day, visitor, price, expected }: PaidCall,
  outcome: CallOutcome,
): Promise<void> {
  const { outcome: settled, chargedTokens, charged } = settlementOf(outcome);
  const tokens = chargedTokens ?? expected.tokens;
  const used = { tokens, money: moneyFor(price, tokens, charged ? 1 : 0) };
  await transaction
    .updateTable("usage_calls")
    .set({ ...outcomeFields(settled, outcome), ...moneyFields(used.money, price) })
    .where("id", "=", id)
    .execute();
  const before = spendingOf(expected);
  const differences = spendingOf(used)
    .map((part, at) => ({ ...part, amount: part.amount - before[at]!.amount }))
    .filter(({ amount }) => amount !== 0);
  if (differences.length > 0) await addSpending(transaction, day, visitor, differences);
}
