/** How one model cuts text into tokens: code points of one run that make a token, by script. */
export interface TokenRule {
  /** Tokens added to every text, such as a beginning and an end. */
  specials: number;
  han: number;
  latin: number;
  digits: number;
  /** Letters of every other script. */
  otherLetters: number;
}

/** A word-piece vocabulary as of BERT: one token a Chinese character, short Latin pieces. */
export const wordPiece: TokenRule = { specials: 2, han: 1, latin: 5, digits: 3, otherLetters: 1 };

/** An English word-piece vocabulary: longer Latin pieces, one token for each foreign letter. */
export const englishWordPiece: TokenRule = {
  specials: 2,
  han: 1,
  latin: 7,
  digits: 3,
  otherLetters: 1,
};

/** An older multilingual word-piece vocabulary. */
export const multilingualWordPiece: TokenRule = {
  specials: 2,
  han: 1,
  latin: 4,
  digits: 2,
  otherLetters: 2,
};

/** A sentence-piece vocabulary of 250,000 entries as of XLM-R: whole words in most languages. */
export const sentencePiece: TokenRule = {
  specials: 2,
  han: 1.5,
  latin: 6,
  digits: 2,
  otherLetters: 4,
};

/** A byte-level vocabulary as of Qwen: long words, single digits, an end token only. */
export const bytePair: TokenRule = { specials: 1, han: 1.6, latin: 8, digits: 1, otherLetters: 2 };
