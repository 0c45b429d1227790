/** One call to an endpoint, with its key already accepted. */
export interface EndpointCall {
  /** The named groups of the endpoint's path. */
  path: Readonly<Record<string, string>>;
  /** Reads the body as JSON; called when the endpoint knows that it wants it. */
  readBody: () => Promise<unknown>;
  signal: AbortSignal;
}

/** One embedding as it is written into the answer. Faults may make it wrong. */
export interface AnsweredEmbedding {
  index?: number;
  embedding: (number | null)[];
}

/** An answer without its envelope (`request_id`, `latency`). */
export interface EndpointAnswer {
  usage: { token_count: number };
  result: { embeddings: AnsweredEmbedding[] };
}

/** One part of the platform's URL space, always called by POST. It refuses with a `PlatformError`. */
export interface Endpoint {
  path: RegExp;
  answer: (call: EndpointCall) => Promise<EndpointAnswer>;
}
