import type { Kind } from "@/lib/contract/kind";
import type { DenseAnswers, DenseVectors } from "./dense-answers";
import type { SparseAnswers } from "./sparse-answers";

/** What one upstream call took. Tokens are null where the provider did not count them. */
export interface BatchRecord {
  inputs: number;
  /** How many of the inputs have a picture, whose tokens nobody can estimate; absent in older records. */
  pictures?: number;
  tokens: number | null;
  /** Our estimate for their texts, so that the two can be compared. */
  estimatedTokens: number;
  latencyMs: number;
  vendorLatencyMs: number | null;
  requestId: string | null;
  cached: boolean;
  /** Of a batch from the cache: what the provider had counted; null where nobody knows it of these inputs alone. */
  savedTokens?: number | null;
  at: number;
}

/** What is common to the answers of a column, dense or sparse, by the inputs' keys (`inputKey`). */
export interface HeldAnswers {
  readonly form: "dense" | "sparse";
  readonly kind: Kind;
  readonly batches: readonly BatchRecord[];
  /** The number of inputs that have a vector. */
  readonly size: number;
  has(key: string): boolean;
}

/** What came for one column, so that what is answered once is not sent again. */
export type ColumnAnswers = DenseAnswers | SparseAnswers;

/** What the views show of a column: dense vectors, perhaps cut here, or sparse ones. */
export type ShownAnswers = DenseVectors | SparseAnswers;
