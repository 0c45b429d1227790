import { characterClass, characterClasses } from "./character-classes";
import { addTextFeatures, featureCount } from "./text-features";
import type { LinearRule, TokenRule, TokenWeights } from "./token-rules";

const { none, latin, digit, han, punctuation, emoji, twoBytes } = characterClass;

/**
 * Estimates how many tokens a model counts for a text, special tokens included: an integer ≥ 0.
 * Close to the built-in tokenizer on sentences, rough on code, tables and rare scripts, and a guess
 * where the tokenizer is unknown; exact with an exact rule. One pass without allocation, since it
 * runs for every line while a person types.
 */
export function estimateTokens(text: string, rule: TokenRule): number {
  switch (rule.type) {
    case "exact":
      return rule.count(text);
    case "weights":
      return Math.round(weightedTokens(text, rule));
    case "linear":
      return Math.max(0, Math.round(linearTokens(text, rule)));
  }
}

/**
 * Whether an input is over a model's limit as far as the estimate tells; null where no limit is
 * known. At the limit is not over it.
 */
export function overLimit(estimate: number, limit: number | null): boolean | null {
  return limit === null ? null : estimate > limit;
}

function weightedTokens(text: string, rule: TokenWeights): number {
  let tokens = rule.perInput;
  let letters = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = characterClasses[text.charCodeAt(at)]!;
    if (kind === latin) {
      letters++;
      if (letters === 1) tokens += 1;
      else if (letters > rule.wordFirst) tokens += 1 / rule.wordNext;
      digits = 0;
      continue;
    }
    letters = 0;
    if (kind === digit) {
      tokens += digits++ === 0 ? 1 : rule.digitNext;
      continue;
    }
    digits = 0;
    if (kind === none) continue;
    if (kind === han) tokens += rule.han;
    else if (kind === punctuation) tokens += rule.punctuation;
    else if (kind === emoji) tokens += rule.emoji;
    else tokens += kind === twoBytes ? 2 * rule.otherByte : 3 * rule.otherByte;
  }
  return tokens;
}

/** One array for all texts, so that an estimate allocates nothing. */
const features = new Float64Array(featureCount);

function linearTokens(text: string, { wordFirst, weights }: LinearRule): number {
  features.fill(0);
  addTextFeatures(text, wordFirst, features);
  let tokens = 0;
  for (let at = 0; at < featureCount; at++) tokens += features[at]! * weights[at]!;
  return tokens;
}
