/** The classes of FORMAT.md §2.2; runs of text are cut where the class changes. */
export const characterClass = { space: 1, letter: 2, digit: 3, han: 4, other: 5 } as const;

const hanRanges = [
  [0x3005, 0x3005],
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
] as const;

/** Kana, Hangul, Thai, Lao, Burmese, Khmer: scripts without spaces, cut by code point. */
const singleCodePointRanges = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1100, 0x11ff],
  [0x1780, 0x17ff],
  [0x3040, 0x30ff],
  [0x3130, 0x318f],
  [0x31f0, 0x31ff],
  [0xac00, 0xd7a3],
] as const;

const letterOrMark = /^[\p{L}\p{M}]$/u;
const separatorOrControl = /^[\p{Z}\p{Cc}\p{Cf}\p{Co}\p{Cs}]$/u;

/** Classes of the basic plane, filled in as they are asked for; 0 is not asked for yet. */
const known = new Uint8Array(0x10000);

/** The class of a code point, one of `characterClass`. */
export function classOfCodePoint(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint);
  const found = known[codePoint]!;
  if (found !== 0) return found;
  return (known[codePoint] = classify(codePoint));
}

function classify(codePoint: number): number {
  if (codePoint < 0x80) return classifyAscii(codePoint);
  if (isWithin(hanRanges, codePoint)) return characterClass.han;
  if (isWithin(singleCodePointRanges, codePoint)) return characterClass.other;
  const character = String.fromCodePoint(codePoint);
  if (letterOrMark.test(character)) return characterClass.letter;
  if (separatorOrControl.test(character)) return characterClass.space;
  return characterClass.other;
}

/** Normalised text has no capitals, so they are not letters here, as in FORMAT.md. */
function classifyAscii(codePoint: number): number {
  if (codePoint >= 0x30 && codePoint <= 0x39) return characterClass.digit;
  if (codePoint >= 0x61 && codePoint <= 0x7a) return characterClass.letter;
  return codePoint <= 0x20 || codePoint === 0x7f ? characterClass.space : characterClass.other;
}

function isWithin(ranges: readonly (readonly [number, number])[], codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
