import { overLimit } from "@/lib/inputs/estimate-tokens";
import { inputKey, isEmptyInput } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnLimit } from "./column-limit";
import { tokensOf } from "@/lib/client/run/tokens-of";

export interface ColumnTally {
  column: ColumnLimit;
  /** Estimated tokens of all texts that are sent: empty ones and repeats are not. */
  tokens: number;
  /** Inputs over this column's limit; null when no limit is known. */
  over: number | null;
}

/** What is to be known of a list before it is sent. Inputs stand for themselves: places change. */
export interface ListSurvey {
  columns: readonly ColumnTally[];
  /** Inputs over the limit of at least one column. */
  over: ReadonlySet<TextInput>;
  /** Inputs whose text stands further up already, with the place of the first one: sent once. */
  repeats: ReadonlyMap<TextInput, number>;
  /** The first ones that those repeat. */
  repeated: ReadonlySet<TextInput>;
  /** Inputs without visible text: they are not sent. */
  empties: number;
}

export const emptySurvey: ListSurvey = {
  columns: [],
  over: new Set(),
  repeats: new Map(),
  repeated: new Set(),
  empties: 0,
};

// About a millisecond of short texts; a long text counts as many.
const unitsBetweenPauses = 100_000;

/** Walks over the whole list, pausing often so that the caller can let the page breathe. */
export function* surveyList(
  inputs: readonly TextInput[],
  limits: readonly ColumnLimit[],
): Generator<void, ListSurvey, undefined> {
  const columns = limits.map((column) => ({
    column,
    tokens: 0,
    over: column.limit === null ? null : 0,
  }));
  const over = new Set<TextInput>();
  const places = new Map<string, number>();
  const repeats = new Map<TextInput, number>();
  const repeated = new Set<TextInput>();
  let [empties, units] = [0, 0];
  for (const [place, input] of inputs.entries()) {
    if (isEmptyInput(input)) {
      empties++;
      continue;
    }
    const key = inputKey(input);
    const first = places.get(key);
    if (first === undefined) {
      places.set(key, place);
    } else {
      repeats.set(input, first);
      repeated.add(inputs[first] ?? input);
    }
    for (const tally of columns) {
      const tokens = tokensOf(input, tally.column.rule);
      if (first === undefined) tally.tokens += tokens;
      if (tally.over !== null && overLimit(tokens, tally.column.limit)) {
        tally.over++;
        over.add(input);
      }
      units += 50 + input.text.length;
      if (units >= unitsBetweenPauses) {
        units = 0;
        yield;
      }
    }
  }
  return { columns, over, repeats, repeated, empties };
}
