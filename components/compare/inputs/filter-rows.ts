import { isEmptyText } from "@/lib/client/run/texts-to-send";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ListFacts } from "./list-facts";

/** Which marked rows are shown. */
export type RowMark = "all" | "over" | "duplicate" | "empty";

export interface RowFilter {
  query: string;
  mark: RowMark;
}

/**
 * Places in `inputs` of the rows that a filter lets through, in order. The query is looked for in
 * text and label, without regard to case. Duplicates come with the row that they repeat.
 */
export function filterRows(
  inputs: readonly TextInput[],
  { query, mark }: RowFilter,
  facts: Pick<ListFacts, "firstSame">,
  overLimit: ReadonlySet<TextInput>,
): readonly number[] {
  const matches = queryMatcher(query);
  const repeated = mark === "duplicate" ? repeatedPlaces(facts.firstSame) : null;
  const rows: number[] = [];
  for (const [index, input] of inputs.entries()) {
    if (mark === "over" && !overLimit.has(input)) continue;
    if (mark === "empty" && !isEmptyText(input.text)) continue;
    if (repeated && !repeated.has(index)) continue;
    if (matches(input)) rows.push(index);
  }
  return rows;
}

function queryMatcher(query: string): (input: TextInput) => boolean {
  const wanted = query.trim();
  if (wanted === "") return () => true;
  // A pattern searches in place; lower-casing every text would copy the whole list at each key.
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "iu");
  return ({ text, label }) => pattern.test(text) || (label !== null && pattern.test(label));
}

function repeatedPlaces(firstSame: Uint32Array): ReadonlySet<number> {
  const places = new Set<number>();
  for (const [index, first] of firstSame.entries()) {
    if (first !== index) places.add(index).add(first);
  }
  return places;
}
