/**
 * Classes of characters as far as tokenizers treat them differently. One byte a UTF-16 unit, looked
 * up by `characterClasses[unit]`: an estimate runs over every character of every line while typing.
 */
export const characterClass = {
  /** White space and the second half of a surrogate pair: no token of their own. */
  none: 0,
  /** Latin letters, accented and full-width ones included. */
  latin: 1,
  digit: 2,
  /** Han, also the first half of the pairs of its rare characters. */
  han: 3,
  /** ASCII, general and CJK punctuation, arrows and other symbols. */
  punctuation: 4,
  /** Pictures, also the first half of their pairs. */
  emoji: 5,
  /** Other scripts, two bytes a character in UTF-8 (Cyrillic, Greek, Arabic, Hebrew …). */
  twoBytes: 6,
  /** Other scripts, three bytes a character in UTF-8 (kana, hangul, Thai, Indic …). */
  threeBytes: 7,
} as const;

export const characterClasses = classTable();

/** First and last unit of each range; a later range overrides an earlier one. */
function classTable(): Uint8Array {
  const { none, latin, digit, han, punctuation, emoji, twoBytes, threeBytes } = characterClass;
  const ranges = [
    [threeBytes, 0x0800, 0xffff],
    [twoBytes, 0x0080, 0x07ff],
    [punctuation, 0x0021, 0x007e],
    [latin, 0x0041, 0x005a],
    [latin, 0x0061, 0x007a],
    [digit, 0x0030, 0x0039],
    [punctuation, 0x00a1, 0x00bf],
    [latin, 0x00c0, 0x024f],
    [none, 0x0300, 0x036f], // combining accents
    [latin, 0x1e00, 0x1eff],
    [punctuation, 0x2010, 0x2bff],
    [none, 0x2000, 0x200f], // spaces, zero-width characters, direction marks
    [emoji, 0x2600, 0x27bf],
    [punctuation, 0x3001, 0x303f],
    [none, 0x3000, 0x3000],
    [han, 0x3400, 0x4dbf],
    [han, 0x4e00, 0x9fff],
    [han, 0xf900, 0xfaff],
    [emoji, 0xd800, 0xdbff],
    [han, 0xd840, 0xd88f],
    [none, 0xdc00, 0xdfff],
    [none, 0xfe00, 0xfe0f], // variation selectors
    [punctuation, 0xff01, 0xff65],
    [digit, 0xff10, 0xff19],
    [latin, 0xff21, 0xff3a],
    [latin, 0xff41, 0xff5a],
    [none, 0xfeff, 0xfeff],
  ] as const;
  const table = new Uint8Array(0x10000);
  for (const [kind, first, last] of ranges) table.fill(kind, first, last + 1);
  return table;
}
