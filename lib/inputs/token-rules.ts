/** Tokens that each class of characters costs with one family of tokenizers. */
export interface TokenWeights {
  type: "weights";
  /** Special tokens that are put around every input, such as [CLS] and [SEP]. */
  perInput: number;
  /** Letters of a Latin word that fit into its first token, and letters of each further one. */
  wordFirst: number;
  wordNext: number;
  /** Tokens of each further digit of a number after its first. */
  digitNext: number;
  han: number;
  punctuation: number;
  emoji: number;
  /** Tokens a UTF-8 byte of any other script. */
  otherByte: number;
}

/** Tokens of each feature of a text, in the features' order, as a provider's counts have taught them. */
export interface LinearRule {
  type: "linear";
  /** Letters of a Latin word that fit into its first token. */
  wordFirst: number;
  weights: readonly number[];
}

/** How the tokens of a text are estimated: by weights, or counted by the tokenizer itself. */
export type TokenRule =
  TokenWeights | LinearRule | { type: "exact"; count: (text: string) => number };

/**
 * The weights, by family, for running English (4.7 letters a word) and Chinese text. The vendor's
 * tokenizers are not known, so these follow their open relatives, as the "Tokenizer Arena" measured
 * some on cc-100: bert-base-chinese 0.97 tokens a character of Chinese text and 2.97 characters a
 * token of English; bert-base-uncased 4.0 characters a token of English; SentencePiece of 250,000
 * pieces (aya-101) 0.75 and 3.5; byte-level BPE of 126,000 (baichuan2) 0.64 and 4.2. Web text as in
 * cc-100 has more names and symbols than the sentences that people paste here, hence more tokens.
 */
const weights = {
  /** Unigram SentencePiece, 250,000 pieces, cased, 100 languages. <s> and </s>. */
  xlmRoberta: {
    perInput: 2,
    // Cased and shared by 100 languages, so English words break earlier than with BERT.
    wordFirst: 5,
    wordNext: 3,
    // "2024" is a piece or two.
    digitNext: 0.3,
    // Two-character words are mostly one piece, single characters and punctuation are one each.
    han: 0.68,
    punctuation: 1,
    // Common ones are a piece with "▁" in front, or two.
    emoji: 1.5,
    // Three or four letters of Cyrillic or Arabic, two syllables of hangul, three letters of Thai.
    otherByte: 0.16,
  },
  /** Byte-level BPE, 151,000 pieces. One end-of-text token is added for embeddings. */
  qwen: {
    perInput: 1,
    // English words with their space are mostly one piece.
    wordFirst: 7,
    wordNext: 4,
    // Every digit is split off.
    digitNext: 1,
    han: 0.63,
    // Runs such as ")." or "..." are merged.
    punctuation: 0.9,
    // Two or three byte pieces.
    emoji: 2,
    // Fewer pieces for these scripts than the multilingual vocabulary has.
    otherByte: 0.23,
  },
  /** WordPiece, 21,000 pieces, Chinese: each Han character alone. [CLS] and [SEP]. */
  bertChinese: {
    perInput: 2,
    // Few English words are in the vocabulary, so most break into pieces of three letters.
    wordFirst: 3,
    wordNext: 3,
    digitNext: 0.3,
    han: 1,
    punctuation: 1,
    // [UNK]
    emoji: 1,
    // A letter or syllable each.
    otherByte: 0.4,
  },
  /** WordPiece, 30,000 pieces, uncased English. [CLS] and [SEP]. */
  bertEnglish: {
    perInput: 2,
    wordFirst: 6,
    wordNext: 3.5,
    digitNext: 0.3,
    // Most of them [UNK], but one each.
    han: 1,
    punctuation: 1,
    emoji: 1,
    otherByte: 0.4,
  },
  /** The built-in greedy tokenizer, 26,700 entries, English and Chinese; used until it is loaded. */
  builtin: {
    perInput: 0,
    wordFirst: 7,
    wordNext: 3,
    digitNext: 0.3,
    // Longest matches of one to four characters; 0.76 with punctuation on the sample sets.
    han: 0.73,
    punctuation: 1,
    // Common ones are entries, the others four bytes.
    emoji: 1.5,
    // A byte each where the vocabulary lacks the character; common letters are entries.
    otherByte: 0.5,
  },
} as const satisfies Record<string, Omit<TokenWeights, "type">>;

/** Which family a model belongs to; the Alibaba ones are guesses by its open relatives. */
const families: Record<string, keyof typeof weights> = {
  "alibaba:ops-text-embedding-zh-001": "bertChinese",
  "alibaba:ops-text-embedding-en-001": "bertEnglish",
  "alibaba:ops-qwen3-embedding-0.6b": "qwen",
  "alibaba:ops-gme-qwen2-vl-2b-instruct": "qwen",
  "builtin:static-256": "builtin",
  "builtin:lexical": "builtin",
  "builtin:sparse": "builtin",
};

/**
 * The rule of a model. `builtinCount` makes built-in models exact; of the others see {@link tokenWeightsOf}.
 */
export function tokenRuleOf(
  modelReference: string,
  builtinCount: ((text: string) => number) | null = null,
): TokenRule {
  return families[modelReference] === "builtin" && builtinCount !== null
    ? { type: "exact", count: builtinCount }
    : tokenWeightsOf(modelReference);
}

/**
 * The weights of a model's tokenizer as they are guessed. One whose tokenizer is unknown gets the multilingual
 * one of XLM-R, as most multilingual embedding models have it.
 */
export function tokenWeightsOf(modelReference: string): TokenWeights {
  return { type: "weights", ...weights[families[modelReference] ?? "xlmRoberta"] };
}
