import "server-only";
import type { Kind } from "@/lib/contract/kind";
import type { ModelReference } from "@/lib/contract/model-reference";
import type { Role } from "@/lib/contract/role";

/** What a vector depends on besides its text. */
export interface ColumnIdentity {
  reference: ModelReference;
  /** Which service answers under that reference, so that two accounts or the emulator never mix. */
  endpointIdentity: string;
  role: Role;
  /** The dimension asked for; null for the model's own. */
  dimension: number | null;
  kind: Kind;
}

/** Vectors of several texts, n × dimension, row by row. */
export interface VectorRows {
  vectors: Float32Array;
  dimension: number;
}

/** Keeps vectors under a hash of their text, never the text itself. */
export interface VectorCache {
  /** Looks texts up; the answer holds the position of each text that was found, with its vector. */
  find(
    column: ColumnIdentity,
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<number, Float32Array>>;
  /** Keeps the vectors of one batch. */
  keep(column: ColumnIdentity, texts: readonly string[], rows: VectorRows): Promise<void>;
}
