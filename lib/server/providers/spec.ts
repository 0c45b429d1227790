import "server-only";
import type { SparseEntry } from "@/lib/contract/embed-events";
import type { Kind } from "@/lib/contract/kind";
import type { ModelDescription } from "@/lib/contract/models-answer";
import type { Role } from "@/lib/contract/role";

/** What is known of a model, whoever serves it. */
export type ModelFacts = Omit<ModelDescription, "kind" | "notReady" | "accounts">;

/** A text, an image (an http(s) address or a data URL), or both in one; at least one is there. */
export interface EmbeddingInput {
  text: string | null;
  image: string | null;
}

/** What the embed service asks of a provider: one upstream call. */
export interface EmbeddingCall {
  /** The provider's own id of the model, without the provider's name. */
  modelId: string;
  role: Role;
  /** Output dimension to ask for; null leaves it to the model. */
  dimension: number | null;
  /** The inputs of one batch: of kinds that the model takes, and no more than it takes at once. */
  inputs: readonly EmbeddingInput[];
}

/** One vector of an answer, with the index that the provider gave it. Not yet checked. */
export interface IndexedEmbedding {
  index: number;
  values: ArrayLike<number>;
}

/** One sparse vector of an answer, with the index that the provider gave it. Not yet checked. */
export interface IndexedSparseEmbedding {
  index: number;
  entry: SparseEntry;
}

/** What a provider says of a call beside its vectors; null where it did not say. */
export interface AnswerFacts {
  /** Tokens as the provider counted them. */
  tokens: number | null;
  /** Images as the provider counted them. */
  images: number | null;
  /** Milliseconds that the provider says it took. */
  vendorLatencyMs: number | null;
  requestId: string | null;
  /** What must be known of these vectors; only the emulator has something to say. */
  note: "image-address-only" | null;
}

export interface DenseAnswer extends AnswerFacts {
  type: "dense";
  embeddings: readonly IndexedEmbedding[];
}

export interface SparseAnswer extends AnswerFacts {
  type: "sparse";
  embeddings: readonly IndexedSparseEmbedding[];
}

/** What a provider answered to one call. Order, count, dimension and finiteness are checked by the service. */
export type EmbeddingAnswer = DenseAnswer | SparseAnswer;

/** One request as it was sent and its answer as it came, without keys. */
export interface VendorExchange {
  request: { method: string; url: string; headers: Record<string, string>; body: string };
  /** Null when no answer came. */
  answer: { status: number; headers: Record<string, string>; body: string } | null;
}

export interface EmbedOptions {
  signal: AbortSignal;
  /** Told of what went over the wire, whether it succeeded or not; not called where nothing did. */
  observe?: (exchange: VendorExchange) => void;
}

/**
 * One provider's way to embed inputs. It sends once, reads the answer and never retries.
 * It throws an `AppError` whose code says what failed; an aborted signal rejects with the signal's reason.
 */
export interface EmbeddingAdapter {
  embed(call: EmbeddingCall, options: EmbedOptions): Promise<EmbeddingAnswer>;
}

/** Whose limit a call counts towards. */
export interface RateAccount {
  id: string;
  /** Null where there is no limit. */
  requestsPerSecond: number | null;
  /** Calls that may be under way at once. */
  inFlight: number;
}

/** One way to a model: an adapter with the key of one account. */
export interface Route {
  /** What fails as one when its key is refused or its quota is used up. */
  id: string;
  /** The account's name in the configuration; null where none is needed. */
  account: string | null;
  adapter: EmbeddingAdapter;
  limit: RateAccount;
}

/** A model together with who serves it. */
export interface ResolvedModel {
  facts: ModelFacts;
  kind: Kind;
  /** At least one; batches are spread over them. */
  routes: readonly Route[];
  /** Whether texts and images may not share a call. */
  oneKindACall: boolean;
  /** Which service answers under the reference, so that vectors of two services are never mixed up. */
  endpointIdentity: string;
}
