import "server-only";
import type { ErrorCode } from "@/lib/contract/error-codes";
import type { Price } from "@/lib/contract/models-answer";
import type { ColumnIdentity } from "./vector-cache";

/** One upstream call before it is sent, without its inputs. */
export interface PlannedCall {
  /** Who asked for it. */
  visitor: string;
  column: ColumnIdentity;
  /** The account's name in the configuration; null where none is needed. */
  account: string | null;
  /** The model's prices, as far as they are known beforehand. */
  prices: readonly Price[];
  inputs: number;
  /** How many of the inputs have a picture. */
  pictures: number;
  /** Of the texts alone. */
  estimatedTokens: number;
}

/** What came of a call. */
export interface CallOutcome {
  latencyMs: number;
  /** Null where the provider did not say, or failed. */
  tokens: number | null;
  images: number | null;
  requestId: string | null;
  /** Null when the call succeeded; `cancelled` when it was cut off here. */
  failure: ErrorCode | null;
  /** Whether it is sure that the provider never got it, as when no connection could be made. */
  neverSent: boolean;
}

/**
 * Remembers what was spent, and holds the budgets: a call is booked before it is sent, with what it is expected
 * to cost, so that one whose outcome is never known still counts.
 */
export interface Ledger {
  /** Throws an `AppError` when a budget has no room for the call; nothing is booked then. */
  book(call: PlannedCall): Promise<BookedCall>;
  /** Remembers inputs that were answered from the cache and cost nothing. */
  noteCached(found: Omit<PlannedCall, "account" | "prices" | "pictures">): Promise<void>;
}

export interface BookedCall {
  /**
   * Replaces what was expected by what was used. A call that was cut off, whose answer nobody knows, keeps what
   * was expected, since it may have been paid for; so does one that is never settled. Never rejects: an answer
   * that was paid for is not lost because its booking is.
   */
  settle(outcome: CallOutcome): Promise<void>;
  /** Takes the booking back, of a call that was not sent after all. Never rejects. */
  withdraw(): Promise<void>;
}
