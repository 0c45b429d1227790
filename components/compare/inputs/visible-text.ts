/** A stretch of a text as it is drawn; a placeholder stands for a character that has no shape. */
export interface TextPart {
  text: string;
  placeholder: boolean;
}

// Controls, lone surrogates, line separators, and the marks that turn the direction of what follows:
// drawn as they are, they would hide text or make it read as something else.
const shapeless = /[\p{Cc}\p{Surrogate}\u200b\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

/**
 * The beginning of a text, fit for one line: at most `limit` UTF-16 units, with characters that
 * cannot be seen replaced by a picture (↵, ⇥) or their code.
 */
export function visibleParts(text: string, limit: number): readonly TextPart[] {
  const shown = beginningOf(text, limit);
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of shown.matchAll(shapeless)) {
    if (match.index > at) parts.push({ text: shown.slice(at, match.index), placeholder: false });
    parts.push({
      text: (match[0].match(/\r\n|./gsu) ?? []).map(pictureOf).join(""),
      placeholder: true,
    });
    at = match.index + match[0].length;
  }
  if (at < shown.length) parts.push({ text: shown.slice(at), placeholder: false });
  return parts;
}

/** At most `limit` units from the beginning, never half of a pair; an ellipsis says that it was cut. */
function beginningOf(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const lastUnit = text.charCodeAt(limit - 1);
  const splitsPair = lastUnit >= 0xd800 && lastUnit <= 0xdbff;
  return `${text.slice(0, splitsPair ? limit - 1 : limit)}…`;
}

const pictures: Readonly<Record<string, string>> = { "\t": "⇥", "\n": "↵", "\r\n": "↵" };

function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return pictures[character] ?? `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
