import { type TokenizerConfig, tokenizerConfigSchema } from "./model-config";
import { createNormaliser } from "./normalise-text";
import { RunScanner, codePointAt, runKind, widthOf } from "./run-scanner";
import { TokenIds } from "./token-ids";
import { VocabularyTrie } from "./vocabulary-trie";

/** First bits of a UTF-8 sequence, by the number of bytes that follow. */
const leadBits = Uint8Array.of(0, 0xc0, 0xe0, 0xf0);

/**
 * Makes the tokenizer of FORMAT.md §2 from the parsed `model.json`. It needs no other file of the model.
 * Throws a ZodError when the keys it needs are missing.
 */
export function createTokenizer(modelJson: unknown): Tokenizer {
  return new Tokenizer(tokenizerConfigSchema.parse(modelJson));
}

/** Cuts text into ids of the vocabulary: longest match first, bytes for what the vocabulary lacks. */
export class Tokenizer {
  /** Normalisation of FORMAT.md §2.1. */
  readonly normalise: (text: string) => string;
  /** Stands for a text that has no tokens when it is embedded. */
  readonly emptyTokenId: number;
  readonly #trie: VocabularyTrie;
  readonly #continuationRoot: number;
  readonly #longestPiece: number;
  readonly #firstByteId: number;
  /** Length of each entry in UTF-16 units, without the mark of a continuation. */
  readonly #pieceWidth: Uint16Array;
  readonly #scanner = new RunScanner();
  readonly #ids = new TokenIds();

  constructor({ vocab, char_map, tokenizer }: TokenizerConfig) {
    this.normalise = createNormaliser(char_map);
    this.emptyTokenId = tokenizer.empty_token_id;
    this.#longestPiece = tokenizer.max_piece_chars;
    this.#firstByteId = tokenizer.byte_token_first_id;
    this.#trie = new VocabularyTrie(vocab);
    this.#continuationRoot = this.#trie.descend(this.#trie.root, "##");
    this.#pieceWidth = Uint16Array.from(vocab, (entry) =>
      entry.startsWith("##") && entry.length > 2 ? entry.length - 2 : entry.length,
    );
  }

  /** The ids of a text; an empty list for a text without visible characters. */
  tokenize(text: string): number[] {
    this.tokenizeInto(text, this.#ids);
    return this.#ids.toArray();
  }

  /** How many tokens a text has. */
  count(text: string): number {
    this.tokenizeInto(text, this.#ids);
    return this.#ids.length;
  }

  /** The same as `tokenize`, into a list that is used again. */
  tokenizeInto(text: string, ids: TokenIds): void {
    ids.clear();
    const normalised = this.normalise(text);
    const scanner = this.#scanner;
    scanner.begin(normalised);
    while (scanner.next()) this.#pushRun(normalised, ids);
  }

  #pushRun(text: string, ids: TokenIds): void {
    const { kind, start, end } = this.#scanner;
    if (kind === runKind.han) {
      this.#pushPieces(text, start, end, this.#trie.root, ids);
    } else if (kind !== runKind.apostrophe) {
      this.#pushPieces(text, start, end, this.#continuationRoot, ids);
    } else {
      const whole = this.#longestEntry(text, start, end, this.#trie.root, end - start);
      if (whole >= 0 && this.#pieceWidth[whole] === end - start) ids.push(whole);
      else this.#pushPieces(text, start + 1, end, this.#continuationRoot, ids);
    }
  }

  /** Greedy longest match (FORMAT.md §2.4); `laterRoot` is where pieces after the first one start. */
  #pushPieces(text: string, start: number, end: number, laterRoot: number, ids: TokenIds): void {
    let position = start;
    while (position < end) {
      const root = position === start ? this.#trie.root : laterRoot;
      const id = this.#longestEntry(text, position, end, root, this.#longestPiece);
      if (id >= 0) {
        ids.push(id);
        position += this.#pieceWidth[id]!;
      } else {
        const codePoint = codePointAt(text, position);
        this.#pushBytes(codePoint, ids);
        position += widthOf(codePoint);
      }
    }
  }

  /** The longest entry below `root` that the text spells at `start`, of at most `limit` code points, or -1. */
  #longestEntry(text: string, start: number, end: number, root: number, limit: number): number {
    const trie = this.#trie;
    let best = -1;
    let node = root;
    let codePoints = 0;
    for (let offset = start; offset < end && node >= 0; offset++) {
      const unit = text.charCodeAt(offset);
      const isLowSurrogate = (unit & 0xfc00) === 0xdc00;
      if (!isLowSurrogate && ++codePoints > limit) break;
      node = trie.step(node, unit);
      if (node < 0) break;
      const id = trie.tokenAt(node);
      if (id >= 0) best = id;
    }
    return best;
  }

  /** One token for each byte of the code point's UTF-8 form. */
  #pushBytes(codePoint: number, ids: TokenIds): void {
    const first = this.#firstByteId;
    if (codePoint < 0x80) {
      ids.push(first + codePoint);
      return;
    }
    const followers = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
    const lead = leadBits[followers]!;
    ids.push(first + (lead | (codePoint >>> (6 * followers))));
    for (let rest = followers - 1; rest >= 0; rest--) {
      ids.push(first + (0x80 | ((codePoint >>> (6 * rest)) & 0x3f)));
    }
  }
}
