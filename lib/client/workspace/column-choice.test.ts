import { describe, expect, it } from "vitest";
import { columnChoiceSchema, columnKey, sharedWith, shownKey } from "./column-choice";

const stored = {
  letter: "A",
  model: "alibaba:ops-text-embedding-002",
  role: "document",
  dimension: null,
};

describe("a column's choice", () => {
  it("reads one that was stored before columns could be cut, under the same key", () => {
    const choice = columnChoiceSchema.parse(stored);
    expect(choice.cut).toBeNull();
    expect(columnKey(choice)).toBe("alibaba:ops-text-embedding-002|document|own");
    expect(shownKey(choice)).toBe(columnKey(choice));
  });

  it("shares the key of the uncut column, but not what it shows", () => {
    const uncut = columnChoiceSchema.parse(stored);
    const cut = columnChoiceSchema.parse({ ...stored, letter: "B", cut: 256 });
    const asked = columnChoiceSchema.parse({ ...stored, letter: "C", dimension: 256 });
    expect(columnKey(cut)).toBe(columnKey(uncut));
    expect(shownKey(cut)).not.toBe(shownKey(uncut));
    const columns = [uncut, cut, asked];
    expect(columns.map((column) => sharedWith(columns, column))).toEqual([null, "A", null]);
  });
});
