import { characterClass, characterClasses } from "./character-classes";

const { none, latin, digit, han, punctuation, emoji, twoBytes } = characterClass;

/**
 * What a tokenizer's count of a text depends on, in this order: 1 for the text itself, Latin words, letters
 * of a word past those of its first token, all Latin letters, numbers, further digits of a number, runs of Han
 * characters, Han characters, punctuation, emoji, UTF-8 bytes of other scripts.
 */
export const featureCount = 11;

/**
 * Adds the features of one text to `sums`, which holds {@link featureCount} numbers: those of a batch are the sum
 * of its texts'. One pass without allocation, since it runs for every line while a person types.
 */
export function addTextFeatures(text: string, wordFirst: number, sums: Float64Array): void {
  let before: number = none;
  let letters = 0;
  sums[0]! += 1;
  for (let at = 0; at < text.length; at++) {
    const kind = characterClasses[text.charCodeAt(at)]!;
    if (kind === latin) {
      letters = before === latin ? letters + 1 : 1;
      if (letters === 1) sums[1]! += 1;
      else if (letters > wordFirst) sums[2]! += 1;
      sums[3]! += 1;
    } else if (kind === digit) sums[before === digit ? 5 : 4]! += 1;
    else if (kind === han) {
      if (before !== han) sums[6]! += 1;
      sums[7]! += 1;
    } else if (kind === punctuation) sums[8]! += 1;
    else if (kind === emoji) sums[9]! += 1;
    else if (kind !== none) sums[10]! += kind === twoBytes ? 2 : 3;
    before = kind;
  }
}
