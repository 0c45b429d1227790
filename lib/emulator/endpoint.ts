import type { PlatformError } from "./http/platform-error";

/** Calls that share one limit of requests a second: each kind of API has its own for every account. */
export type RateGroup = "text" | "sparse" | "multimodal" | "deployment";

/** One call to an endpoint, with its key already accepted. */
export interface EndpointCall {
  /** The named groups of the endpoint's path. */
  path: Readonly<Record<string, string>>;
  headers: Headers;
  /** Reads the body as JSON; called when the endpoint knows that it wants it. */
  readBody: () => Promise<unknown>;
  signal: AbortSignal;
}

/** One token of a sparse vector as the platform writes it. */
export interface SparseEntry {
  token_id: number;
  weight: number;
  token?: string;
}

/** One vector of an answer, dense or sparse. Faults may make it wrong. */
export interface AnsweredEmbedding {
  /** Position of its input; null leaves it out. */
  index: number | null;
  vector: Float32Array | readonly SparseEntry[];
}

/** What the platform adds to an answer. */
export interface Envelope {
  request_id: string;
  /** Whole milliseconds. */
  latency: number;
}

/** The vectors of an answer, and how the endpoint writes them, so that every fault can happen to every shape. */
export interface EndpointAnswer {
  embeddings: AnsweredEmbedding[];
  /** The JSON body. */
  write: (embeddings: readonly AnsweredEmbedding[], envelope: Envelope) => string;
  /** Headers beside the content type. */
  headers?: Readonly<Record<string, string>>;
}

/** One part of the platform's URL space. It refuses with a `PlatformError`. */
export interface Endpoint {
  path: RegExp;
  method: "GET" | "POST";
  rateGroup: RateGroup;
  answer: (call: EndpointCall) => Promise<EndpointAnswer>;
  /** The JSON body of a refusal; the platform's own shape when left out. */
  writeError?: (error: PlatformError) => string;
}
