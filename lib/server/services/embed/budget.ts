import "server-only";
import type { Kind } from "@/lib/contract/kind";
import type { ModelReference } from "@/lib/contract/model-reference";
import type { Price } from "@/lib/contract/models-answer";

/** What a column is expected to use. */
export interface Expense {
  /** Who asks for it. */
  visitor: string;
  reference: ModelReference;
  kind: Kind;
  /** The model's prices, as far as they are known beforehand. */
  prices: readonly Price[];
  requests: number;
  /** Of the texts alone. */
  estimatedTokens: number;
  pictures: number;
}

/**
 * Refuses a column that would go over a budget before anything of it is spent. It holds nothing back: what
 * keeps many columns together under the cap is that the ledger books each call before it is sent.
 */
export interface Budget {
  /** Throws an `AppError` when the expense does not fit into what is left. */
  check(expense: Expense, signal: AbortSignal): Promise<void>;
}
