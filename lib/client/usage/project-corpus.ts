/** What a projection rests on. Unknown is null. */
export interface Corpus {
  documents: number;
  tokensPerDocument: number;
}

interface EmbeddingModel {
  batchInputs: number;
  /** Requests a second that one account may send; null where there is no limit or none is known. */
  requestsPerSecond: number | null;
  /** Null for sparse vectors, whose length depends on the text, and where nobody knows it. */
  dimension: number | null;
}

/** What embedding a corpus takes. */
export interface CorpusProjection {
  tokens: number;
  /** With every batch full. */
  requests: number;
  /** At the rate limit of one account, answers taking no time; null without a rate. */
  hours: number | null;
  /** Bytes of the vectors alone, with 4 and with 1 byte a value; null without a dimension. */
  float32Bytes: number | null;
  int8Bytes: number | null;
}

/** What embedding so many documents of a mean length takes: an estimate from limits, not from a trial. */
export function projectCorpus(
  { documents, tokensPerDocument }: Corpus,
  { batchInputs, requestsPerSecond, dimension }: EmbeddingModel,
): CorpusProjection {
  const requests = Math.ceil(documents / batchInputs);
  const values = dimension === null ? null : documents * dimension;
  return {
    tokens: documents * tokensPerDocument,
    requests,
    hours: requestsPerSecond === null ? null : requests / requestsPerSecond / 3_600,
    float32Bytes: values === null ? null : values * 4,
    int8Bytes: values,
  };
}
