import { isEmptyText } from "@/lib/client/run/texts-to-send";
import { overLimit } from "@/lib/inputs/estimate-tokens";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnLimit } from "./column-limit";
import type { ListFacts } from "./list-facts";
import { tokensOf } from "./tokens-of";

export interface ColumnTally {
  column: ColumnLimit;
  /** Estimated tokens of all texts that are sent: empty ones and repeats are not. */
  tokens: number;
  /** Inputs over this column's limit; null when no limit is known. */
  over: number | null;
}

export interface TokenTally {
  columns: readonly ColumnTally[];
  /** Inputs over the limit of at least one column. */
  over: ReadonlySet<TextInput>;
}

export const emptyTally: TokenTally = { columns: [], over: new Set() };

// About a millisecond of short texts; a long text counts as many.
const unitsBetweenPauses = 200_000;

/** Adds up the estimates of a whole list, pausing often so that the caller can let the page breathe. */
export function* tallyTokens(
  inputs: readonly TextInput[],
  { firstSame }: Pick<ListFacts, "firstSame">,
  limits: readonly ColumnLimit[],
): Generator<void, TokenTally, undefined> {
  const columns = limits.map((column) => ({
    column,
    tokens: 0,
    over: column.limit === null ? null : 0,
  }));
  const over = new Set<TextInput>();
  let units = 0;
  for (const [index, input] of inputs.entries()) {
    if (isEmptyText(input.text)) continue;
    for (const tally of columns) {
      const tokens = tokensOf(input, tally.column.rule);
      if (firstSame[index] === index) tally.tokens += tokens;
      if (tally.over !== null && overLimit(tokens, tally.column.limit)) {
        tally.over++;
        over.add(input);
      }
      units += 50 + input.text.length;
      if (units < unitsBetweenPauses) continue;
      units = 0;
      yield;
    }
  }
  return { columns, over };
}
