import type { ModelReference } from "@/lib/contract/model-reference";
import { estimateTokens } from "@/lib/inputs/estimate-tokens";
import type { InputContent } from "@/lib/inputs/input-content";
import { tokenRuleOf } from "@/lib/inputs/token-rules";

const estimators = new Map<ModelReference, (text: string) => number>();

/** A model's estimate of tokens per text; the same function at every call, so that memos hold. */
export function tokenEstimator(model: ModelReference): (text: string) => number {
  const known = estimators.get(model);
  if (known) return known;
  const rule = tokenRuleOf(model);
  const estimator = (text: string) => estimateTokens(text, rule);
  estimators.set(model, estimator);
  return estimator;
}

/** The estimated tokens of an input's text: none where there is only a picture, whose tokens nobody can estimate. */
export function textTokens(
  { text, image }: InputContent,
  estimate: (text: string) => number,
): number {
  return image !== undefined && text.trim() === "" ? 0 : estimate(text);
}
