import "server-only";
import type { BytesColumn } from "./schema";

/** One row for each vector of the cache. Holds no text. */
export interface CachedVectorsTable {
  /** A hash of the column and of the input. */
  key: BytesColumn;
  /** What the row takes, roughly, of the limit. */
  bytes: number;
  /** When it was last of use, give or take an hour. */
  used_at: number;
  /** The input's tokens as the provider counted them; null where it counted several inputs together. */
  tokens: number | null;
  vector: BytesColumn;
}
