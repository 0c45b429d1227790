import { expect, it } from "vitest";
import { inputProblemText, rowsProblem } from "./input-problems";

it("names the first rows and counts all", () => {
  const [problem] = rowsProblem("broken_quotes", [2, 4, 6, 8, 10, 12]);
  expect(problem).toEqual({
    code: "broken_quotes",
    params: { count: 6, rows: "2, 4, 6, 8, 10, …" },
  });
  expect(problem && inputProblemText(problem)).toMatch(/^6 rows .*\(rows 2, 4, 6, 8, 10, …\)/);
  expect(rowsProblem("broken_quotes", [])).toEqual([]);
});
