import { describe, expect, it } from "vitest";
import { agreements } from "./agreement";

describe("agreements", () => {
  it("counts what two lists share, whatever the order", () => {
    const lists = [
      { column: "A", rows: [1, 2, 3] },
      { column: "B", rows: [3, 9, 1] },
    ];
    expect(agreements(lists)).toEqual([{ first: "A", second: "B", shared: 2, of: 3 }]);
  });

  it("compares every pair once", () => {
    const lists = ["A", "B", "C", "D"].map((column) => ({ column, rows: [] }));
    expect(agreements(lists).map(({ first, second }) => first + second)).toEqual([
      "AB",
      "AC",
      "AD",
      "BC",
      "BD",
      "CD",
    ]);
  });

  it("says nothing of one column", () => {
    expect(agreements([{ column: "A", rows: [1] }])).toEqual([]);
  });
});
