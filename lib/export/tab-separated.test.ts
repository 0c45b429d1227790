import { describe, expect, it } from "vitest";
import { tabSeparated } from "./tab-separated";

describe("tabSeparated", () => {
  it("puts one row on one line and keeps empty cells", () => {
    expect(
      tabSeparated([
        ["a", "", "c"],
        ["1", "2", "3"],
      ]),
    ).toBe("a\t\tc\n1\t2\t3");
  });

  it("never lets a cell begin a new cell or row", () => {
    expect(tabSeparated([["a\tb", "c\r\nd"]])).toBe("a b\tc d");
  });
});
