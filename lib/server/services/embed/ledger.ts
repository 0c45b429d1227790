import "server-only";
import type { Kind } from "@/lib/contract/kind";
import type { ErrorCode } from "@/lib/contract/error-codes";
import type { ModelReference } from "@/lib/contract/model-reference";

/** One upstream call that was sent, without its inputs. */
export interface LedgerEntry {
  reference: ModelReference;
  kind: Kind;
  /** The account's name in the configuration; null where none is needed. */
  account: string | null;
  inputs: number;
  /** Null where the provider did not say, or failed. */
  tokens: number | null;
  images: number | null;
  requestId: string | null;
  /** Null when the call succeeded. */
  failure: ErrorCode | null;
}

/** Remembers what was spent. */
export interface Ledger {
  note(entry: LedgerEntry): Promise<void>;
}
