import type { UsageSums } from "@/lib/contract/usage";

/**
 * Tokens of the mean text among what was sent; null where none was. Parts with pictures or failures are left
 * out: the tokens of the one are no text's, those of the other were never counted.
 */
export function meanTokens(parts: readonly UsageSums[]): number | null {
  const texts = parts.filter(({ images, failed }) => images === 0 && failed === 0);
  const inputs = texts.reduce((sum, part) => sum + part.inputs, 0);
  const tokens = texts.reduce((sum, part) => sum + part.tokens, 0);
  return inputs === 0 || tokens === 0 ? null : tokens / inputs;
}
