import "server-only";
import type { EmbeddingInput } from "@/lib/server/providers/spec";
import type { ColumnIdentity } from "./vector-cache";

/** Which tokenizer counts: a model as one service has it. */
export type Counter = Pick<ColumnIdentity, "reference" | "endpointIdentity">;

/** Estimates tokens before a call, and learns from what was counted after it. */
export interface TokenEstimates {
  /** How many tokens are expected to be counted for the texts among some inputs; images are not counted. */
  estimate(counter: Counter, inputs: readonly EmbeddingInput[]): Promise<number>;
  /** Learns from a call that was answered, where its count is of whole texts alone. */
  learn(counter: Counter, inputs: readonly EmbeddingInput[], counted: CountedCall): void;
}

/** What was expected of a call, and what was counted. */
export interface CountedCall {
  /** As the provider counted them; null where it did not say. */
  tokens: number | null;
  estimatedTokens: number;
  /** Tokens above which a text may have been cut, so that its count says nothing; null where no limit is known. */
  inputTokenLimit: number | null;
}
