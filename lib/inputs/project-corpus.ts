/** A corpus that is to be embedded once, and what is known of the model. Unknown is null. */
export interface Corpus {
  documents: number;
  /** Mean tokens of a document, above 0. */
  tokensPerDocument: number | null;
  /** Documents in one request. */
  batchInputs: number;
  /** Requests a second of all accounts together. */
  requestsPerSecond: number | null;
  /** Components of a dense vector. */
  dimension: number | null;
}

/** What a corpus takes. Null where something that it depends on is not known. */
export interface CorpusProjection {
  tokens: number | null;
  requests: number;
  /** When requests are sent as fast as the limit allows, and none fails. */
  hours: number | null;
  /** Bytes of the vectors alone, 4 or 1 a component, without ids, text or an index around them. */
  float32Bytes: number | null;
  int8Bytes: number | null;
}

/** Scales what one document takes up to a corpus: tokens, requests, hours and bytes. Money is tokens at a price. */
export function projectCorpus(corpus: Corpus): CorpusProjection {
  const { documents, tokensPerDocument, batchInputs, requestsPerSecond, dimension } = corpus;
  const requests = Math.ceil(documents / batchInputs);
  const components = dimension === null ? null : documents * dimension;
  return {
    tokens: tokensPerDocument === null ? null : Math.round(documents * tokensPerDocument),
    requests,
    hours: requestsPerSecond === null ? null : requests / requestsPerSecond / 3_600,
    float32Bytes: components === null ? null : components * 4,
    int8Bytes: components,
  };
}
