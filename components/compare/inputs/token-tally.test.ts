import { describe, expect, it } from "vitest";
import type { TextInput } from "@/lib/inputs/text-input";
import { overMark, type ColumnLimit } from "./column-limit";
import { listFacts } from "./list-facts";
import { tallyTokens } from "./token-tally";

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
];

function tally(limits: readonly ColumnLimit[]) {
  const steps = tallyTokens(inputs, listFacts(inputs), limits);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe("the token tally", () => {
  it("counts what is sent: no empty texts, repeats once", () => {
    expect(tally([open]).columns).toEqual([{ column: open, tokens: 9, over: null }]);
  });

  it("counts the inputs over each limit, and over any", () => {
    const { columns, over } = tally([short, middle, open]);
    expect(columns.map((column) => column.over)).toEqual([2, 1, null]);
    expect([...over].map(({ id }) => id)).toEqual(["2", "5"]);
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
