/** What two texts have in common on their surface, whatever a model thinks of them. */
export interface TextOverlap {
  /** Words that stand in both, in the order of the first text. */
  shared: string[];
  /** Shared words among all different words of both, 0 to 1 (Jaccard); null when there are none. */
  share: number | null;
}

/** Enough to see an overlap by; segmenting megabytes would hold up the page. */
const charactersRead = 20_000;

/** Compares the words of two texts, without case; Chinese and Japanese are cut into words by the browser's dictionary. */
export function textOverlap(first: string, second: string): TextOverlap {
  const firstWords = wordsOf(first);
  const secondWords = wordsOf(second);
  const shared = [...firstWords].filter((word) => secondWords.has(word));
  const all = firstWords.size + secondWords.size - shared.length;
  return { shared, share: all === 0 ? null : shared.length / all };
}

/** The number of characters as a person counts them: an emoji outside the basic plane is one. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text.slice(0, charactersRead))) {
    if (isWordLike) words.add(segment.toLowerCase());
  }
  return words;
}
