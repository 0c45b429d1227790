import type { BuiltinEmbed } from "../builtin-embed";
import { writeUnitVector } from "../unit-vector";
import { visualDimension } from "./embed-visual";
import { expectedDescriptor } from "./expected-descriptor";
import { readVisualWords } from "./read-visual-words";
import { visualGallery } from "./visual-gallery";

const wordsDimension = 256;

/** Components of a vector of the joint space: looks, then words. */
export const jointDimension = visualDimension + wordsDimension;

/** Share of a vector's energy that comes from looks, where it has both parts. */
const looksShare = 0.6;
/** How sharply a picture's captions are chosen: likenesses this far apart differ in weight by a factor e. */
const captionTemperature = 0.03;
const mostKeptLooks = 1_000;

export interface JointTexts {
  /** In the order of the texts, each of norm 1 with `jointDimension` components. */
  vectors: Float32Array<ArrayBuffer>[];
  tokenCounts: number[];
}

/** One space for texts and pictures. */
export interface JointSpace {
  embedTexts(texts: readonly string[], signal?: AbortSignal): Promise<JointTexts>;
  /** @param descriptor what `embedVisual` says of the picture */
  embedPicture(descriptor: Float32Array, signal?: AbortSignal): Promise<Float32Array<ArrayBuffer>>;
}

/**
 * Puts texts and pictures into one space, through colour, shape and scene words alone. A vector has two
 * parts: looks, which a text gets by the pictures that its visual words call for (`expectedDescriptor`),
 * and words in the built-in dense model's space, which a picture gets from the captions of the painted
 * pictures it resembles (`visualGallery`). A text without such words has no looks; it meets pictures only as
 * far as its words are near such captions. Nothing in a picture is recognised.
 */
export function createJointSpace(embed: BuiltinEmbed): JointSpace {
  const embedWords = (texts: readonly string[], signal?: AbortSignal) =>
    embed({ model: "dense", texts, role: "document", dimension: wordsDimension }, signal);
  const looksOf = rememberLooks();
  let captions: Promise<Float32Array> | undefined;

  /** Not with a caller's signal: all pictures wait for these vectors. A failure is not kept. */
  function captionVectors(): Promise<Float32Array> {
    captions ??= embedWords(visualGallery().map(({ caption }) => caption)).then(
      ({ vectors }) => vectors,
      (error: unknown) => {
        captions = undefined;
        throw error;
      },
    );
    return captions;
  }

  return {
    async embedTexts(texts, signal) {
      const { vectors, tokenCounts } = await embedWords(texts, signal);
      return {
        vectors: texts.map((text, row) => {
          const words = vectors.subarray(row * wordsDimension, (row + 1) * wordsDimension);
          return join(looksOf(text), words);
        }),
        tokenCounts,
      };
    },
    async embedPicture(descriptor, signal) {
      signal?.throwIfAborted();
      const vectors = await captionVectors();
      signal?.throwIfAborted();
      return join(descriptor, wordsOf(descriptor, vectors));
    },
  };
}

/** What a text makes one expect to see, or null. Painting takes about a millisecond, so the latest are kept. */
function rememberLooks(): (text: string) => Float32Array | null {
  const kept = new Map<string, Float32Array>();
  return (text) => {
    const description = readVisualWords(text);
    if (description === null) return null;
    const key = JSON.stringify(description);
    const looks = kept.get(key) ?? expectedDescriptor(description);
    if (kept.size >= mostKeptLooks) kept.clear();
    kept.set(key, looks);
    return looks;
  };
}

/** The mean of the captions' vectors, weighed by how much the picture looks like theirs (a softmax). */
function wordsOf(descriptor: Float32Array, captionVectors: Float32Array): Float32Array {
  const gallery = visualGallery();
  const likenesses = gallery.map((entry) => dot(entry.descriptor, descriptor));
  const best = Math.max(...likenesses);
  const sum = new Float64Array(wordsDimension);
  likenesses.forEach((likeness, row) => {
    const weight = Math.exp((likeness - best) / captionTemperature);
    const offset = row * wordsDimension;
    for (let at = 0; at < sum.length; at++) sum[at]! += weight * captionVectors[offset + at]!;
  });
  const words = new Float32Array(wordsDimension);
  writeUnitVector(sum, words);
  return words;
}

function join(looks: Float32Array | null, words: Float32Array): Float32Array<ArrayBuffer> {
  const values = new Float64Array(jointDimension);
  looks?.forEach((value, at) => (values[at] = Math.sqrt(looksShare) * value));
  words.forEach((value, at) => (values[visualDimension + at] = Math.sqrt(1 - looksShare) * value));
  const joined = new Float32Array(jointDimension);
  writeUnitVector(values, joined);
  return joined;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
