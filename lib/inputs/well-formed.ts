// With the `u` flag a surrogate pair is one code point, so only lone halves match.
const loneSurrogate = /\p{Surrogate}/u;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * The text as it is sent: every lone surrogate becomes U+FFFD, as UTF-8 cannot carry it. NUL and
 * everything else stays. Browsers of early 2023 lack `toWellFormed`.
 */
export function wellFormed(text: string): string {
  return typeof text.toWellFormed === "function"
    ? text.toWellFormed()
    : text.replace(loneSurrogates, "\uFFFD");
}

/** Whether `wellFormed` would change the text. */
export function hasLoneSurrogate(text: string): boolean {
  return typeof text.isWellFormed === "function" ? !text.isWellFormed() : loneSurrogate.test(text);
}
