import { describe, expect, it } from "vitest";
import type { TextInput } from "@/lib/inputs/text-input";
import { filterRows, type RowFilter } from "./filter-rows";
import { listFacts } from "./list-facts";

const inputs: readonly TextInput[] = [
  { id: "1", text: "Where is my parcel?", label: "delivery" },
  { id: "2", text: "  ", label: null },
  { id: "3", text: "Refund (please)", label: null },
  { id: "4", text: "Where is my parcel?", label: null },
  { id: "5", text: "", label: null },
];

function rows(filter: Partial<RowFilter>, over = new Set<TextInput>()): readonly number[] {
  return filterRows(inputs, { query: "", mark: "all", ...filter }, listFacts(inputs), over);
}

describe("the facts of a list", () => {
  it("point repeats at their first, and count empty texts apart", () => {
    const facts = listFacts(inputs);
    expect([...facts.firstSame]).toEqual([0, 1, 2, 0, 4]);
    expect(facts).toMatchObject({ duplicates: 1, empties: 2 });
    expect(facts.indexOf.get("3")).toBe(2);
  });
});

describe("filtering rows", () => {
  it("shows everything without a query", () => {
    expect(rows({ query: "  " })).toEqual([0, 1, 2, 3, 4]);
  });

  it("looks in text and label, whatever the case, for the very characters", () => {
    expect(rows({ query: "PARCEL" })).toEqual([0, 3]);
    expect(rows({ query: "deliv" })).toEqual([0]);
    expect(rows({ query: "(please)" })).toEqual([2]);
    expect(rows({ query: ".*" })).toEqual([]);
  });

  it("shows marked rows, repeats together with what they repeat", () => {
    expect(rows({ mark: "duplicate" })).toEqual([0, 3]);
    expect(rows({ mark: "empty" })).toEqual([1, 4]);
    expect(rows({ mark: "over" }, new Set(inputs.slice(2, 3)))).toEqual([2]);
  });
});
