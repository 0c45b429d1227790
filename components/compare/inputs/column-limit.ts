import { ruleInUse } from "@/lib/client/run/token-estimator";
import type { ColumnChoice } from "@/lib/client/workspace/column-choice";
import type { ModelDescription } from "@/lib/contract/models-answer";
import type { TokenCorrection } from "@/lib/contract/token-corrections";
import { overLimit } from "@/lib/inputs/estimate-tokens";
import type { TextInput } from "@/lib/inputs/text-input";
import type { TokenRule } from "@/lib/inputs/token-rules";
import type { ColumnLetter } from "@/lib/maths/column-colours";
import { tokensOf } from "@/lib/client/run/tokens-of";

/** How the tokens of one column are estimated, and how many of them an input may have. */
export interface ColumnLimit {
  letter: ColumnLetter;
  model: string;
  rule: TokenRule;
  /** Tokens of one input; null where none is known or there is none. */
  limit: number | null;
}

/** The limits of the columns in their order; models that are not in the catalogue have none known. */
export function columnLimits(
  columns: readonly ColumnChoice[],
  models: readonly ModelDescription[],
  corrections: ReadonlyMap<string, TokenCorrection>,
): readonly ColumnLimit[] {
  return columns.map(({ letter, model }) => ({
    letter,
    model,
    rule: ruleInUse(model, corrections.get(model)),
    limit: models.find(({ reference }) => reference === model)?.inputTokenLimit.value ?? null,
  }));
}

/** The columns whose limit an input is estimated to be over, and the smallest of those limits. */
export interface OverMark {
  smallest: number;
  columns: readonly ColumnLimit[];
}

/** The mark of an input that is over at least one limit, else null. */
export function overMark(input: TextInput, limits: readonly ColumnLimit[]): OverMark | null {
  const columns = limits.filter((column) => overLimit(tokensOf(input, column.rule), column.limit));
  if (columns.length === 0) return null;
  return { smallest: Math.min(...columns.flatMap(({ limit }) => limit ?? [])), columns };
}
