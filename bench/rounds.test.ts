import { expect, test } from "vitest";
import { interleave, median } from "./rounds";

test("contenders take turns, and a round that warms up is not counted", async () => {
  const turns: string[] = [];
  const contenders = new Map([
    ["a", () => turns.push("a")],
    ["b", () => turns.push("b")],
  ]);
  const times = await interleave(2, contenders, { warm: true });
  expect(turns.join("")).toBe("ababab");
  expect([...times.keys()]).toEqual(["a", "b"]);
});

test("the median of an even number is between the middle two", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 5])).toBe(5);
});
