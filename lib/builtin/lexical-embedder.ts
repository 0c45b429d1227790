import { FeatureCounts } from "./feature-counts";
import { RunScanner, codePointAt, runKind, widthOf } from "./run-scanner";
import { writeUnitVector } from "./unit-vector";

/** Dimension of the lexical vectors; a power of two, so that a bucket is the low bits of a hash. */
export const lexicalDimension = 512;

/** Stands before and after a word; a run of normalised text holds no space, so it cannot be confused. */
const boundary = 0x20;

/**
 * A lexical baseline: texts are close when they share spelling, whatever they mean.
 *
 * Features of the normalised text (FORMAT.md §2.1, cut into runs as in §2.3), in code points:
 * - words and numbers: all n-grams of 2 to 4 of `␣word␣`, so that beginnings and ends count;
 * - Han: each character and each pair of neighbours;
 * - anything else (kana, Hangul, emoji, punctuation): the character alone.
 *
 * A feature that occurs c times weighs 1 + ln c. Features are hashed to 32 bits; 9 of them choose one of
 * 512 buckets and one the sign, so that collisions cancel on average ("hashing trick", Weinberger et al.,
 * Feature Hashing for Large Scale Multitask Learning, ICML 2009). The result is L2-normalised; a text
 * without visible characters gives zeros. There are no roles.
 */
export class LexicalEmbedder {
  readonly #normalise: (text: string) => string;
  readonly #scanner = new RunScanner();
  readonly #features = new FeatureCounts();
  readonly #sum = new Float64Array(lexicalDimension);

  constructor(normalise: (text: string) => string) {
    this.#normalise = normalise;
  }

  /** Writes the vector of a text into `into`, whose length is `lexicalDimension`. */
  embedInto(text: string, into: Float32Array): void {
    this.#features.clear();
    const normalised = this.#normalise(text);
    const scanner = this.#scanner;
    scanner.begin(normalised);
    while (scanner.next()) {
      const { kind, start, end } = scanner;
      if (kind === runKind.han || kind === runKind.single) this.#addHan(normalised, start, end);
      else this.#addWord(normalised, start, end);
    }
    this.#sumFeatures();
    writeUnitVector(this.#sum, into);
  }

  /** Characters and pairs; a single code point of another class comes as a run of one. */
  #addHan(text: string, start: number, end: number): void {
    let previous = -1;
    for (let offset = start; offset < end;) {
      const codePoint = codePointAt(text, offset);
      const one = extendHash(0, codePoint);
      this.#features.add(finishHash(one));
      if (previous >= 0) this.#features.add(finishHash(extendHash(one, previous)));
      previous = codePoint;
      offset += widthOf(codePoint);
    }
  }

  #addWord(text: string, start: number, end: number): void {
    let third = -1;
    let second = -1;
    let first = boundary;
    for (let offset = start; offset < end;) {
      const codePoint = codePointAt(text, offset);
      this.#addGramsEndingAt(codePoint, first, second, third);
      third = second;
      second = first;
      first = codePoint;
      offset += widthOf(codePoint);
    }
    this.#addGramsEndingAt(boundary, first, second, third);
  }

  /** The 2-, 3- and 4-gram that end at `last`; `first` is the code point before it, -1 is before the word. */
  #addGramsEndingAt(last: number, first: number, second: number, third: number): void {
    const two = extendHash(extendHash(0, last), first);
    this.#features.add(finishHash(two));
    if (second < 0) return;
    const three = extendHash(two, second);
    this.#features.add(finishHash(three));
    if (third >= 0) this.#features.add(finishHash(extendHash(three, third)));
  }

  #sumFeatures(): void {
    const features = this.#features;
    const sum = this.#sum.fill(0);
    for (let index = 0; index < features.size; index++) {
      const feature = features.featureAt(index);
      const weight = 1 + Math.log(features.countAt(index));
      sum[feature & (lexicalDimension - 1)]! += feature < 0 ? -weight : weight;
    }
  }
}

function extendHash(hash: number, codePoint: number): number {
  return Math.imul((hash ^ codePoint) + 0x9e3779b9, 0x01000193);
}

/** The finaliser of MurmurHash3 (https://github.com/aappleby/smhasher): every input bit reaches every output bit. */
function finishHash(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
