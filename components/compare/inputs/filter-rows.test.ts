import { describe, expect, it } from "vitest";
import type { TextInput } from "@/lib/inputs/text-input";
import { countOf, filterRows, type RowFilter } from "./filter-rows";

const parcel: TextInput = { id: "1", text: "Where is my parcel?", label: "delivery" };
const refund: TextInput = { id: "3", text: "Refund (please)", label: null };
const repeat: TextInput = { id: "4", text: "Where is my parcel?", label: null };

const inputs: readonly TextInput[] = [
  parcel,
  { id: "2", text: "  ", label: null },
  refund,
  repeat,
  { id: "5", text: "", label: null },
];

const survey = {
  over: new Set([refund]),
  repeats: new Map([[repeat, 0]]),
  repeated: new Set([parcel]),
  empties: 2,
};

function rows(filter: Partial<RowFilter>): readonly number[] {
  return filterRows(inputs, { query: "", mark: "all", ...filter }, survey);
}

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
    expect(rows({ mark: "repeat" })).toEqual([0, 3]);
    expect(rows({ mark: "empty" })).toEqual([1, 4]);
    expect(rows({ mark: "over" })).toEqual([2]);
    expect(rows({ mark: "repeat", query: "delivery" })).toEqual([0]);
  });

  it("counts the rows of each mark, not those that they repeat", () => {
    expect(countOf("repeat", survey)).toBe(1);
    expect(countOf("over", survey)).toBe(1);
    expect(countOf("empty", survey)).toBe(2);
  });
});
