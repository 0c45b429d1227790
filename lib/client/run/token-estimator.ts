import type { TokenCorrection } from "@/lib/contract/token-corrections";
import { estimateTokens } from "@/lib/inputs/estimate-tokens";
import type { InputContent } from "@/lib/inputs/input-content";
import { tokenRuleOf, type TokenRule } from "@/lib/inputs/token-rules";

const priors = new Map<string, TokenRule>();
const corrected = new WeakMap<TokenCorrection, TokenRule>();
const estimators = new WeakMap<TokenRule, (text: string) => number>();

/**
 * The rule of a model: what was learned of it, else what is known beforehand. The same object at every call with
 * the same correction, and for all models of one family, so that what was estimated for one serves the others.
 */
export function ruleInUse(model: string, correction: TokenCorrection | undefined): TokenRule {
  if (correction === undefined) return priorRule(model);
  const known = corrected.get(correction);
  if (known !== undefined) return known;
  const { wordFirst, weights } = correction;
  const rule: TokenRule = { type: "linear", wordFirst, weights };
  corrected.set(correction, rule);
  return rule;
}

/** A model's estimate of tokens per text; the same function at every call, so that memos hold. */
export function tokenEstimator(
  model: string,
  correction: TokenCorrection | undefined,
): (text: string) => number {
  const rule = ruleInUse(model, correction);
  const known = estimators.get(rule);
  if (known !== undefined) return known;
  const estimator = (text: string) => estimateTokens(text, rule);
  estimators.set(rule, estimator);
  return estimator;
}

/** The estimated tokens of an input's text: none where there is only a picture, whose tokens nobody can estimate. */
export function textTokens(
  { text, image }: InputContent,
  estimate: (text: string) => number,
): number {
  return image !== undefined && text.trim() === "" ? 0 : estimate(text);
}

function priorRule(model: string): TokenRule {
  const rule = tokenRuleOf(model);
  const key = JSON.stringify(rule);
  const known = priors.get(key) ?? rule;
  priors.set(key, known);
  return known;
}
