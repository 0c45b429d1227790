import "server-only";
import type { SparseEntry } from "@/lib/contract/embed-events";
import type { Kind } from "@/lib/contract/kind";
import type { ModelReference } from "@/lib/contract/model-reference";
import type { Role } from "@/lib/contract/role";
import type { EmbeddingInput } from "@/lib/server/providers/spec";

/** What a vector depends on besides its input. */
export interface ColumnIdentity {
  reference: ModelReference;
  /** Which service answers under that reference, so that two accounts or the emulator never mix. */
  endpointIdentity: string;
  role: Role;
  /** The dimension asked for; null for the model's own. */
  dimension: number | null;
  kind: Kind;
}

/** Vectors of several inputs: dense ones n × dimension, row by row, or sparse ones, each in the inputs' order. */
export type VectorRows =
  | { type: "dense"; vectors: Float32Array; dimension: number }
  | { type: "sparse"; entries: readonly SparseEntry[] };

/** Keeps vectors under a hash of their input, never the input itself. */
export interface VectorCache {
  /** Whether it would keep vectors of this column, so that it is worth waiting for those that were paid for. */
  keeps(column: ColumnIdentity): boolean;
  /** Vectors of this column, which nobody waits for any more, come until then; looking it up waits for them. */
  expect(column: ColumnIdentity, arrived: Promise<void>): void;
  /** Looks inputs up: the positions of those that were found, ascending, with their vectors in that order. */
  find(
    column: ColumnIdentity,
    inputs: readonly EmbeddingInput[],
    signal: AbortSignal,
  ): Promise<FoundVectors>;
  /** Keeps the vectors of one batch; `tokens` is what the provider counted for all of it. */
  keep(
    column: ColumnIdentity,
    inputs: readonly EmbeddingInput[],
    rows: VectorRows,
    tokens: number | null,
  ): Promise<void>;
}

export interface FoundVectors {
  positions: readonly number[];
  /** What the provider counted for each; null where it counted several inputs together. */
  tokens: readonly (number | null)[];
  /** Null when nothing was found. */
  rows: VectorRows | null;
}

export const nothingFound: FoundVectors = { positions: [], tokens: [], rows: null };
