import { estimateTokens } from "@/lib/inputs/estimate-tokens";
import type { InputContent } from "@/lib/inputs/input-content";
import type { TokenRule } from "@/lib/inputs/token-rules";
import { textTokens } from "./token-estimator";

const estimates = new WeakMap<TokenRule, WeakMap<InputContent, number>>();

/** The estimated tokens of an input by a rule, worked out once for each: an edited input is a new one. */
export function tokensOf(input: InputContent, rule: TokenRule): number {
  let known = estimates.get(rule);
  if (!known) estimates.set(rule, (known = new WeakMap()));
  let tokens = known.get(input);
  if (tokens === undefined) {
    tokens = textTokens(input, (text) => estimateTokens(text, rule));
    known.set(input, tokens);
  }
  return tokens;
}
