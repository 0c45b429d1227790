const asciiOnly = /^[\0-\x7f]*$/;

/** Combining marks, soft hyphen, keycap, joiners, zero-width marks, variation selectors, skin tones. */
const dropped =
  /[\u0300-\u036f\u00ad\u20e3\u2060\ufeff\u200b-\u200f\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}]/gu;

/**
 * Makes the normalisation of FORMAT.md §2.1: compatibility forms, lower case, no accents, simplified
 * Chinese, one kind of apostrophe. Total: any string is accepted, lone surrogates become U+FFFD.
 *
 * @param characterMap the k-th code point of `from` becomes the k-th code point of `to`
 */
export function createNormaliser(characterMap: {
  from: string;
  to: string;
}): (text: string) => string {
  const partners = pairCharacters(characterMap.from, characterMap.to);
  const mapped = characterClass(partners.keys());
  return (text) => {
    // On ASCII every other step is the identity.
    if (asciiOnly.test(text)) return text.toLowerCase();
    return text
      .toWellFormed()
      .normalize("NFKC")
      .toLowerCase()
      .normalize("NFD")
      .replace(dropped, "")
      .normalize("NFC")
      .replace(mapped, (character) => partners.get(character) ?? character)
      .replaceAll("\u2019", "'");
  };
}

function pairCharacters(from: string, to: string): Map<string, string> {
  const sources = Array.from(from);
  const targets = Array.from(to);
  if (sources.length !== targets.length) {
    throw new RangeError(
      `The character map has ${sources.length} sources and ${targets.length} targets; both must be equally many.`,
    );
  }
  return new Map(sources.map((source, index) => [source, targets[index] ?? source]));
}

/** A pattern that finds any of the characters; one that finds nothing when there are none. */
function characterClass(characters: Iterable<string>): RegExp {
  const escapes = Array.from(characters, (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`);
  return new RegExp(`[${escapes.join("")}]`, "gu");
}
