import type { ColumnChoice } from "@/lib/client/workspace/column-choice";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { overLimit } from "@/lib/inputs/estimate-tokens";
import type { TextInput } from "@/lib/inputs/text-input";
import { tokenRuleOf, type TokenRule } from "@/lib/inputs/token-rules";
import type { ColumnLetter } from "@/lib/maths/column-colours";
import { tokensOf } from "./tokens-of";

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
): readonly ColumnLimit[] {
  return columns.map(({ letter, model }) => ({
    letter,
    model,
    rule: sharedRule(model),
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

const rules = new Map<string, TokenRule>();

/** Models of one family share one rule object, so that an estimate made for one serves the others. */
function sharedRule(model: string): TokenRule {
  const rule = tokenRuleOf(model);
  const key = JSON.stringify(rule);
  const known = rules.get(key) ?? rule;
  rules.set(key, known);
  return known;
}
