import type { TokenRule } from "./token-rules";

/**
 * Runs of one script; anything else that is visible counts alone. A run ends after 64 code points,
 * so that a text of one endless word is read piece by piece.
 */
const runs =
  /(?<han>\p{Script=Han}{1,64})|(?<latin>[\p{Script=Latin}\p{M}]{1,64})|(?<digits>\p{Nd}{1,64})|(?<otherLetters>[\p{L}\p{M}]{1,64})|[^\s\p{C}]/gu;

/**
 * Reads a text up to a token limit, by the rule of one model. The rule is the emulator's own: nobody
 * outside can estimate with it, as with the real service.
 * @returns `tokens` read, specials included, at most `limit`; and the `text` that they cover.
 */
export function readTokens(
  text: string,
  rule: TokenRule,
  limit: number,
): { tokens: number; text: string } {
  let tokens = rule.specials;
  for (const run of text.matchAll(runs)) {
    const codePoints = [...run[0]];
    const perToken = codePointsPerToken(run.groups, rule);
    const needed = Math.ceil(codePoints.length / perToken);
    const free = limit - tokens;
    if (needed > free) {
      const covered = codePoints.slice(0, Math.floor(free * perToken)).join("");
      return { tokens: limit, text: text.slice(0, run.index) + covered };
    }
    tokens += needed;
  }
  return { tokens, text };
}

function codePointsPerToken(groups: Record<string, string> | undefined, rule: TokenRule): number {
  if (groups?.han !== undefined) return rule.han;
  if (groups?.latin !== undefined) return rule.latin;
  if (groups?.digits !== undefined) return rule.digits;
  if (groups?.otherLetters !== undefined) return rule.otherLetters;
  return 1;
}
