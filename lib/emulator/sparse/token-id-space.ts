/** Entries of a multilingual sentence-piece vocabulary such as XLM-R's, whose size the real ids suggest. */
const vocabularySize = 250_002;
/** Prime and no divisor of the size, so that different tokens never meet. */
const step = 104_729;
const shift = 1_117;

/** The id of a built-in token in the emulated vocabulary: another one for each, spread over all of it. */
export function emulatedTokenId(builtinId: number): number {
  return (builtinId * step + shift) % vocabularySize;
}

/** A token as the platform spells it: without the mark of a continuation, and empty for a part of a character. */
export function emulatedToken(builtinToken: string): string {
  if (/^<0x[0-9A-F]{2}>$/.test(builtinToken)) return "";
  return builtinToken.replace(/^##(?=.)/u, "");
}
