import { describe, expect, it } from "vitest";
import { extendTo, rowAfterRemoval, rowAt, selectOne, toggleRow } from "./row-selection";

const order = ["a", "b", "c", "d", "e"];

describe("choosing rows", () => {
  it("takes one row and forgets the others", () => {
    expect(selectOne("b")).toEqual({ chosen: new Set(["b"]), focus: "b", anchor: "b" });
  });

  it("adds and takes out single rows", () => {
    const two = toggleRow(selectOne("b"), "d");
    expect([...two.chosen]).toEqual(["b", "d"]);
    expect([...toggleRow(two, "b").chosen]).toEqual(["d"]);
  });

  it("extends from the anchor in both directions", () => {
    const down = extendTo(selectOne("c"), "e", order);
    expect([...down.chosen]).toEqual(["c", "d", "e"]);
    const up = extendTo(down, "b", order);
    expect([...up.chosen]).toEqual(["b", "c"]);
    expect(up.anchor).toBe("c");
  });

  it("starts afresh when the anchor is not in the list any more", () => {
    expect([...extendTo(selectOne("gone"), "b", order).chosen]).toEqual(["b"]);
  });
});

describe("moving the focus", () => {
  it("stays inside the list", () => {
    expect(rowAt(order, "a", -1)).toBe("a");
    expect(rowAt(order, "d", 10)).toBe("e");
    expect(rowAt([], "a", 1)).toBeNull();
  });

  it("enters the list at the end that is nearest", () => {
    expect(rowAt(order, null, 1)).toBe("a");
    expect(rowAt(order, "gone", -1)).toBe("e");
  });

  it("goes on with the next row that stays after a removal, else the last", () => {
    expect(rowAfterRemoval(order, new Set(["b", "c"]), "b")).toBe("d");
    expect(rowAfterRemoval(order, new Set(["d", "e"]), "d")).toBe("c");
    expect(rowAfterRemoval(order, new Set(order), "d")).toBeNull();
  });
});
