import { estimateTokens } from "@/lib/inputs/estimate-tokens";
import type { TextInput } from "@/lib/inputs/text-input";
import type { TokenRule } from "@/lib/inputs/token-rules";

const estimates = new WeakMap<TokenRule, WeakMap<TextInput, number>>();

/** The estimated tokens of an input by a rule, worked out once for each: an edited input is a new one. */
export function tokensOf(input: TextInput, rule: TokenRule): number {
  let known = estimates.get(rule);
  if (!known) estimates.set(rule, (known = new WeakMap()));
  let tokens = known.get(input);
  if (tokens === undefined) known.set(input, (tokens = countTokens(input, rule)));
  return tokens;
}

/** Only of the text: nobody can estimate a picture's tokens. */
function countTokens({ text, image }: TextInput, rule: TokenRule): number {
  return image !== undefined && text.trim() === "" ? 0 : estimateTokens(text, rule);
}
