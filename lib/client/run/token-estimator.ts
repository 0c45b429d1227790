import type { ModelReference } from "@/lib/contract/model-reference";
import { estimateTokens } from "@/lib/inputs/estimate-tokens";
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
