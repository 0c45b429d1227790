import { inputName, isEmptyInput } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ListSurvey } from "./list-survey";

/** What a row can be marked with. */
export type RowMark = "over" | "repeat" | "empty";

export interface RowFilter {
  query: string;
  /** Shows the rows with one mark only. */
  mark: RowMark | "all";
}

/**
 * Places in `inputs` of the rows that a filter lets through, in order. The query is looked for in
 * text and label, without regard to case. Repeats come with the row that they repeat. The survey is
 * needed for the marks only.
 */
export function filterRows(
  inputs: readonly TextInput[],
  { query, mark }: RowFilter,
  survey: Pick<ListSurvey, "over" | "repeats" | "repeated"> | null,
): readonly number[] {
  if (mark === "all" && query.trim() === "") return inputs.map((_, place) => place);
  const matches = queryMatcher(query);
  const rows: number[] = [];
  for (const [place, input] of inputs.entries()) {
    if (mark !== "all" && !hasMark(input, mark, survey)) continue;
    if (matches(input)) rows.push(place);
  }
  return rows;
}

/** How many rows carry a mark. */
export function countOf(
  mark: RowMark,
  { over, repeats, empties }: Pick<ListSurvey, "over" | "repeats" | "empties">,
): number {
  switch (mark) {
    case "over":
      return over.size;
    case "repeat":
      return repeats.size;
    case "empty":
      return empties;
  }
}

function hasMark(
  input: TextInput,
  mark: RowMark,
  survey: Pick<ListSurvey, "over" | "repeats" | "repeated"> | null,
): boolean {
  if (mark === "empty") return isEmptyInput(input);
  if (!survey) return false;
  const { over, repeats, repeated } = survey;
  return mark === "over" ? over.has(input) : repeats.has(input) || repeated.has(input);
}

function queryMatcher(query: string): (input: TextInput) => boolean {
  const wanted = query.trim();
  if (wanted === "") return () => true;
  // A pattern searches in place; lower-casing every text would copy the whole list at each key.
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "iu");
  return (input) =>
    pattern.test(inputName(input)) || (input.label !== null && pattern.test(input.label));
}
