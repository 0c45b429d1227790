import { characterClass, classOfCodePoint } from "./character-class";

const apostrophe = 0x27;

/** What a run is: the three classes that form stretches, a single code point, or an apostrophe with letters. */
export const runKind = {
  letters: characterClass.letter,
  digits: characterClass.digit,
  han: characterClass.han,
  single: characterClass.other,
  apostrophe: 6,
} as const;

/**
 * Walks over the runs of a normalised text (FORMAT.md §2.3). After `next()` answered true, `kind`, `start`
 * and `end` (UTF-16 offsets) describe the run. One scanner is used again and again: it allocates nothing.
 */
export class RunScanner {
  kind: number = runKind.single;
  start = 0;
  end = 0;
  #text = "";
  /** Class of the code point before the position. */
  #previous: number = characterClass.space;

  begin(text: string): void {
    this.#text = text;
    this.start = 0;
    this.end = 0;
    this.#previous = characterClass.space;
  }

  next(): boolean {
    const text = this.#text;
    let position = this.end;
    while (position < text.length) {
      const codePoint = codePointAt(text, position);
      const found = classOfCodePoint(codePoint);
      const after = position + widthOf(codePoint);
      if (found !== characterClass.space) {
        this.start = position;
        this.#take(codePoint, found, after);
        return true;
      }
      this.#previous = found;
      position = after;
    }
    this.#text = "";
    this.start = this.end = 0;
    return false;
  }

  #take(codePoint: number, found: number, after: number): void {
    this.kind = found;
    this.end = after;
    if (found !== characterClass.other) {
      this.end = this.#endOfStretch(after, found);
    } else if (codePoint === apostrophe && this.#previous === characterClass.letter) {
      this.end = this.#endOfStretch(after, characterClass.letter);
      if (this.end > after) this.kind = runKind.apostrophe;
    }
    this.#previous = this.kind === runKind.apostrophe ? characterClass.letter : found;
  }

  #endOfStretch(from: number, wanted: number): number {
    const text = this.#text;
    let end = from;
    while (end < text.length) {
      const codePoint = codePointAt(text, end);
      if (classOfCodePoint(codePoint) !== wanted) break;
      end += widthOf(codePoint);
    }
    return end;
  }
}

/** Like `String.codePointAt`, without its undefined; the text is well-formed. */
export function codePointAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  if (unit < 0xd800 || unit > 0xdbff) return unit;
  return ((unit - 0xd800) << 10) + text.charCodeAt(offset + 1) - 0xdc00 + 0x10000;
}

/** How many UTF-16 units a code point takes. */
export function widthOf(codePoint: number): 1 | 2 {
  return codePoint > 0xffff ? 2 : 1;
}
