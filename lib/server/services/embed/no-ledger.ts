import "server-only";
import type { Ledger } from "./ledger";

/** A ledger that remembers nothing. */
export const noLedger: Ledger = {
  book: async () => ({ settle: async () => undefined, withdraw: async () => undefined }),
  noteCached: async () => undefined,
};
