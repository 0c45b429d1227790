import {
  colours,
  sceneNames,
  sceneWords,
  shapeNames,
  shapeWords,
  type Rgb,
  type SceneName,
  type ShapeName,
} from "./visual-words";

/** What a text says of a picture's looks. */
export interface PictureDescription {
  /** In the order in which the text names them, each once. */
  colours: readonly Rgb[];
  shape: ShapeName | null;
  scene: SceneName | null;
}

/** A caption names its colours early; a longer text is about something else. */
const charactersRead = 1_000;

const colourOf = new Map(
  colours.flatMap(({ rgb, english, chinese }) =>
    [...english, ...chinese].map((word) => [word, rgb]),
  ),
);
const shapeOf = indexWords(shapeNames, shapeWords);
const sceneOf = indexWords(sceneNames, sceneWords);

const longChineseWords = [...colourOf.keys(), ...shapeOf.keys(), ...sceneOf.keys()]
  .filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
  .toSorted((a, b) => b.length - a.length);

/** Chinese words of several characters are found wherever they stand, the longest first. */
const longChineseWord = new RegExp(`(${longChineseWords.join("|")})`, "u");

// The others only as words of their own: "上海" must not be read as sea, nor "明白" as white.
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Reads the colour, shape and scene words of a text, English or Chinese; null when it has none. */
export function readVisualWords(text: string): PictureDescription | null {
  const found: Rgb[] = [];
  let shape: ShapeName | null = null;
  let scene: SceneName | null = null;
  const read = text.slice(0, charactersRead).normalize("NFKC").toLowerCase();
  for (const word of wordsOf(read)) {
    const colour = lookUp(colourOf, word);
    if (colour && !found.includes(colour)) found.push(colour);
    shape ??= lookUp(shapeOf, word) ?? null;
    scene ??= lookUp(sceneOf, word) ?? null;
  }
  if (found.length === 0 && shape === null && scene === null) return null;
  return { colours: found, shape, scene };
}

function indexWords<Name extends string>(
  names: readonly Name[],
  words: Readonly<Record<Name, { english: readonly string[]; chinese: readonly string[] }>>,
): Map<string, Name> {
  return new Map(
    names.flatMap((name) =>
      [...words[name].english, ...words[name].chinese].map((word): [string, Name] => [word, name]),
    ),
  );
}

/** The text in words; splitting by a group keeps what it matched, at the odd places. */
function wordsOf(text: string): string[] {
  return text.split(longChineseWord).flatMap((part, at) => {
    if (at % 2 === 1) return [part];
    return Array.from(segmenter.segment(part), ({ segment }) => segment);
  });
}

function lookUp<Value>(index: ReadonlyMap<string, Value>, word: string): Value | undefined {
  return index.get(word) ?? index.get(singular(word));
}

/** An English plural without its ending; enough for the words here. */
function singular(word: string): string {
  return /^[a-z]{3,}s$/.test(word) ? word.slice(0, -1) : word;
}
