import "server-only";
import { estimateTokens } from "@/lib/inputs/estimate-tokens";
import { tokenRuleOf, type TokenRule } from "@/lib/inputs/token-rules";
import type { EmbeddingInput } from "@/lib/server/providers/spec";
import type { TokenEstimates } from "./token-estimates";

/** Estimates by what is known of a model's tokenizer beforehand, which learn nothing. */
export const priorEstimates: TokenEstimates = {
  estimate: async ({ reference }, inputs) => estimateInputs(inputs, tokenRuleOf(reference)),
  learn: () => undefined,
};

/** Estimated tokens of the texts among some inputs. */
export function estimateInputs(inputs: readonly EmbeddingInput[], rule: TokenRule): number {
  return inputs.reduce(
    (sum, { text }) => sum + (text === null ? 0 : estimateTokens(text, rule)),
    0,
  );
}
