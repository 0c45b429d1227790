import "server-only";
import { estimateTokens } from "@/lib/inputs/estimate-tokens";
import { tokenRuleOf } from "@/lib/inputs/token-rules";
import type { ModelReference } from "@/lib/contract/model-reference";
import type { EmbeddingInput } from "@/lib/server/providers/spec";

/** How many tokens a model is expected to count for the texts among some inputs; images are not counted. */
export function estimateInputs(
  reference: ModelReference,
  inputs: readonly EmbeddingInput[],
): number {
  const rule = tokenRuleOf(reference);
  return inputs.reduce(
    (sum, { text }) => sum + (text === null ? 0 : estimateTokens(text, rule)),
    0,
  );
}
