// Direction overrides can make code read differently from what it does ("Trojan source"); the
// others are invisible or end a line in some languages. None needs to stand in a literal.
const invisible = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A string literal that JSON, JavaScript and Python 3 read alike: JSON's escapes are valid in all
 * three. Lone surrogates become U+FFFD, as they are sent.
 */
export function stringLiteral(text: string): string {
  const sent = text.replace(/\p{Surrogate}/gu, "\uFFFD");
  return JSON.stringify(sent).replace(invisible, escapeUnit);
}

/** A list of such literals, one a line; valid in the same three languages. */
export function stringList(texts: readonly string[], indent = ""): string {
  if (texts.length === 0) return "[]";
  const items = texts.map((text) => `${indent}  ${stringLiteral(text)}`);
  return `[\n${items.join(",\n")}\n${indent}]`;
}

/** A word that a POSIX shell takes literally. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("\0", "").replaceAll("'", "'\\''")}'`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
