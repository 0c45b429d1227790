import { featureCount } from "./text-features";

/** Numbers in the packed upper triangle of a symmetric matrix over the features, row by row. */
export const triangleLength = (featureCount * (featureCount + 1)) / 2;

/**
 * All that a fit of tokens to features needs of the batches that were counted: sums, so that those of two
 * processes, in any order, add up to those of both.
 */
export interface TokenStatistics {
  /** Texts and batches that were learned from. */
  texts: number;
  batches: number;
  /** Sum of features × features, weighted by 1 / tokens; packed as {@link triangleLength} says. */
  products: readonly number[];
  /** Sum of features × tokens, weighted likewise. */
  targets: readonly number[];
  /** How far the estimates made beforehand were off, and the tokens that were counted: sums over the batches. */
  absoluteError: number;
  tokens: number;
}

/** A batch of texts whose tokens were counted. */
export interface CountedBatch {
  texts: number;
  /** The sum of its texts' features. */
  features: Float64Array;
  /** As the provider counted them, above 0. */
  tokens: number;
  /** As they were estimated before. */
  estimatedTokens: number;
}

export const noStatistics: TokenStatistics = {
  texts: 0,
  batches: 0,
  products: Array.from({ length: triangleLength }, () => 0),
  targets: Array.from({ length: featureCount }, () => 0),
  absoluteError: 0,
  tokens: 0,
};

/**
 * The statistics of one batch. Its weight is 1 / tokens: the error of a count grows with the root of its
 * size, so that a long batch says more than a short one, but not in proportion.
 */
export function statisticsOf(batch: CountedBatch): TokenStatistics {
  const { features, tokens, texts, estimatedTokens } = batch;
  const products: number[] = [];
  for (let row = 0; row < featureCount; row++) {
    for (let column = row; column < featureCount; column++) {
      products.push((features[row]! * features[column]!) / tokens);
    }
  }
  const absoluteError = Math.abs(estimatedTokens - tokens);
  return { texts, batches: 1, products, targets: [...features], absoluteError, tokens };
}

/** The statistics of both together. */
export function addStatistics(a: TokenStatistics, b: TokenStatistics): TokenStatistics {
  return {
    texts: a.texts + b.texts,
    batches: a.batches + b.batches,
    products: a.products.map((value, at) => value + b.products[at]!),
    targets: a.targets.map((value, at) => value + b.targets[at]!),
    absoluteError: a.absoluteError + b.absoluteError,
    tokens: a.tokens + b.tokens,
  };
}
