/** What to embed with the sparse head of the built-in model. */
export interface BuiltinSparseRequest {
  texts: readonly string[];
  /** The role of all texts: a document gets related tokens added to its own, a query does not. */
  role: "query" | "document";
}

/** One sparse vector: the tokens whose weight is not zero, by ascending id. Three lists of one length. */
export interface BuiltinSparseVector {
  /** Ids of the built-in vocabulary. */
  tokenIds: Uint16Array<ArrayBuffer>;
  /** All positive; not normalised and not bounded by 1. */
  weights: Float32Array<ArrayBuffer>;
  /** The tokens as the vocabulary spells them: `##` before a continuation, `<0xE4>` for a byte. */
  tokens: string[];
}

export interface BuiltinSparseResult {
  /** In the order of the texts. */
  vectors: BuiltinSparseVector[];
  /** Tokens of each text by the built-in tokenizer; 0 for a text without visible characters. */
  tokenCounts: number[];
}

/**
 * Embeds texts with the built-in sparse head, wherever it runs: in this thread or in another one.
 * The score of a query and a document is the dot product over their common tokens.
 * Rejects with the signal's reason when aborted.
 */
export type BuiltinSparseEmbed = (
  request: BuiltinSparseRequest,
  signal?: AbortSignal,
) => Promise<BuiltinSparseResult>;
