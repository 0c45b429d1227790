import { featureCount } from "./text-features";
import type { LinearRule, TokenWeights } from "./token-rules";
import type { TokenStatistics } from "./token-statistics";

/** Variance of a batch's count per token, around what its features say. */
const noise = 0.05;
/** Standard deviation of a true weight around the prior's, as a share of it, and at least so many tokens. */
const doubt = { relative: 0.5, atLeast: 0.05 };

/**
 * The rule that fits what a provider has counted: ridge regression of tokens on the features of texts, drawn
 * towards the weights of the prior rule, so that without statistics it is the prior, and a feature that
 * was never seen keeps its prior weight. (Hoerl and Kennard 1970; here the mean of a Bayesian linear model.)
 */
export function correctedRule(prior: TokenWeights, statistics: TokenStatistics): LinearRule {
  const start = priorWeights(prior);
  const penalties = start.map(
    (weight) => noise / Math.max(doubt.relative * weight, doubt.atLeast) ** 2,
  );
  const matrix = unpacked(statistics.products);
  const target = statistics.targets.map((value, at) => value + penalties[at]! * start[at]!);
  for (let at = 0; at < featureCount; at++) matrix[at]![at]! += penalties[at]!;
  return { type: "linear", wordFirst: prior.wordFirst, weights: solve(matrix, target) };
}

/** The prior rule's tokens for one of each feature, in the features' order. */
function priorWeights(prior: TokenWeights): number[] {
  const { perInput, wordNext, digitNext, han, punctuation, emoji, otherByte } = prior;
  return [perInput, 1, 1 / wordNext, 0, 1, digitNext, 0, han, punctuation, emoji, otherByte];
}

function unpacked(triangle: readonly number[]): Float64Array[] {
  const matrix = Array.from({ length: featureCount }, () => new Float64Array(featureCount));
  let at = 0;
  for (let row = 0; row < featureCount; row++) {
    for (let column = row; column < featureCount; column++) {
      matrix[row]![column] = triangle[at]!;
      matrix[column]![row] = triangle[at++]!;
    }
  }
  return matrix;
}

/** Solves a symmetric positive definite system by Cholesky's decomposition, which overwrites the matrix. */
function solve(matrix: Float64Array[], target: readonly number[]): number[] {
  const size = target.length;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row]![column]!;
      for (let k = 0; k < column; k++) sum -= matrix[row]![k]! * matrix[column]![k]!;
      matrix[row]![column] = row === column ? Math.sqrt(sum) : sum / matrix[column]![column]!;
    }
  }
  const solution = [...target];
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) solution[row]! -= matrix[row]![k]! * solution[k]!;
    solution[row]! /= matrix[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) solution[row]! -= matrix[k]![row]! * solution[k]!;
    solution[row]! /= matrix[row]![row]!;
  }
  return solution;
}
