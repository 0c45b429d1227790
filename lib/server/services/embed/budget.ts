import "server-only";
import type { Kind } from "@/lib/contract/kind";
import type { ModelReference } from "@/lib/contract/model-reference";

/** What a column is expected to use. */
export interface Expense {
  reference: ModelReference;
  kind: Kind;
  requests: number;
  estimatedTokens: number;
}

/** Decides before anything is sent whether a column may be paid for. Throws an `AppError` when it may not. */
export interface Budget {
  reserve(expense: Expense, signal: AbortSignal): Promise<Reservation>;
}

export interface Reservation {
  /** Ends the reservation with what was really used; tokens are null where a provider did not count. */
  settle(used: { requests: number; tokens: number | null }): Promise<void>;
}
