import "server-only";

/** One row for each account whose calls are limited. */
export interface RateSlotsTable {
  account: string;
  /** When the next call may be sent, by the store's clock. */
  next_at: number;
}
