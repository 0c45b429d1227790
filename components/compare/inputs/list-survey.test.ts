import { describe, expect, it } from "vitest";
import type { TextInput } from "@/lib/inputs/text-input";
import { overMark, type ColumnLimit } from "./column-limit";
import { surveyList } from "./list-survey";

const perWord = { type: "exact", count: (text: string) => text.split(" ").length } as const;

const short: ColumnLimit = { letter: "A", model: "x:short", rule: perWord, limit: 2 };
const middle: ColumnLimit = { letter: "B", model: "x:middle", rule: perWord, limit: 3 };
const open: ColumnLimit = { letter: "C", model: "x:open", rule: perWord, limit: null };

const inputs: readonly TextInput[] = [
  { id: "1", text: "one two", label: null },
  { id: "2", text: "one two three", label: null },
  { id: "3", text: "one two", label: null },
  { id: "4", text: " ", label: null },
  { id: "5", text: "one two three four", label: null },
  { id: "6", text: "", label: null },
];

function survey(limits: readonly ColumnLimit[]) {
  const steps = surveyList(inputs, limits);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe("the survey of a list", () => {
  it("counts the tokens of what is sent: no empty texts, repeats once", () => {
    expect(survey([open]).columns).toEqual([{ column: open, tokens: 9, over: null }]);
  });

  it("counts the inputs over each limit, and over any", () => {
    const { columns, over } = survey([short, middle, open]);
    expect(columns.map((column) => column.over)).toEqual([2, 1, null]);
    expect([...over].map(({ id }) => id)).toEqual(["2", "5"]);
  });

  it("points repeats at the first one, and counts empty texts apart", () => {
    const { repeats, repeated, empties } = survey([]);
    expect([...repeats].map(([{ id }, first]) => [id, first])).toEqual([["3", 0]]);
    expect([...repeated].map(({ id }) => id)).toEqual(["1"]);
    expect(empties).toBe(2);
  });

  it("pauses within a long list, and after a long text", () => {
    const long = [{ id: "1", text: "x".repeat(200_000), label: null }, ...inputs];
    expect(surveyList(long, [open]).next().done).toBe(false);
  });
});

describe("the mark of an input over a limit", () => {
  it("names the smallest limit and every column concerned", () => {
    const [, second, , , last] = inputs;
    const limits = [short, middle, open];
    expect(last && overMark(last, limits)).toEqual({ smallest: 2, columns: [short, middle] });
    expect(second && overMark(second, limits)).toEqual({ smallest: 2, columns: [short] });
  });

  it("is absent at the limit and where no limit is known", () => {
    const [first] = inputs;
    expect(first && overMark(first, [short, open])).toBeNull();
  });
});
