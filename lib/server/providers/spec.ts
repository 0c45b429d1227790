import "server-only";
import type { Role } from "@/lib/contract/role";

/** What the embed service asks of a provider: one upstream call. */
export interface EmbeddingCall {
  /** The provider's own id of the model, without the provider's name. */
  modelId: string;
  role: Role;
  /** Output dimension to ask for; null leaves it to the model. */
  dimension: number | null;
  /** The texts of one batch, none empty, no more than the model takes at once. */
  texts: readonly string[];
}

/** One vector of an answer, with the index that the provider gave it. Not yet checked. */
export interface IndexedEmbedding {
  index: number;
  values: ArrayLike<number>;
}

/** What a provider answered to one call. Order, count, dimension and finiteness are checked by the service. */
export interface EmbeddingAnswer {
  embeddings: readonly IndexedEmbedding[];
  /** Tokens as the provider counted them; null where it did not say. */
  tokens: number | null;
  /** Milliseconds that the provider says it took; null where it did not say. */
  vendorLatencyMs: number | null;
  requestId: string | null;
}

/**
 * One provider's way to embed texts. It sends once, reads the answer and never retries.
 * It throws an `AppError` whose code says what failed; an aborted signal rejects with the signal's reason.
 */
export interface EmbeddingAdapter {
  embed(call: EmbeddingCall, options: { signal: AbortSignal }): Promise<EmbeddingAnswer>;
}
