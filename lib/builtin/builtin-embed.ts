/** What to embed with a built-in model, and how. */
export interface BuiltinEmbedRequest {
  /** `dense` is the static 256-dimensional model, `lexical` the character-n-gram baseline of 512 dimensions. */
  model: "dense" | "lexical";
  texts: readonly string[];
  /** The role of all texts; the lexical model ignores it. */
  role: "query" | "document";
  /** Matryoshka cut of the dense model, an integer from 1 to 256; the model's full dimension when left out. */
  dimension?: number;
}

export interface BuiltinEmbedResult {
  /** Row-major, texts × dimension, in the order of the texts; each row has norm 1 or is all zeros. */
  vectors: Float32Array<ArrayBuffer>;
  dimension: number;
  /** Tokens of each text by the built-in tokenizer; 0 for a text without visible characters. */
  tokenCounts: number[];
}

/**
 * Embeds texts with a built-in model, wherever it runs: in this thread or in another one.
 * Rejects with the signal's reason when aborted, and with a RangeError for a dimension that the model does not have.
 */
export type BuiltinEmbed = (
  request: BuiltinEmbedRequest,
  signal?: AbortSignal,
) => Promise<BuiltinEmbedResult>;
