import { describe, expect, it } from "vitest";
import { readBudgets } from "./budgets";

describe("readBudgets", () => {
  it("has no end for what no variable names", () => {
    const budgets = readBudgets({ BUDGET_PER_DAY: " " }, []);
    const endless = { tokens: null, money: new Map() };
    expect(budgets).toEqual({ instance: endless, visitor: endless });
  });

  it("reads amounts by currency, and tokens", () => {
    const problems: string[] = [];
    const budgets = readBudgets(
      {
        BUDGET_PER_DAY: "20 CNY, 0.5 USD",
        BUDGET_PER_VISITOR_DAY: "0 USD",
        TOKENS_PER_DAY: "2000000",
        TOKENS_PER_VISITOR_DAY: "0",
      },
      problems,
    );
    expect(problems).toEqual([]);
    expect([...budgets.instance.money]).toEqual([
      ["CNY", 20],
      ["USD", 0.5],
    ]);
    expect(budgets.instance.tokens).toBe(2_000_000);
    expect([...budgets.visitor.money]).toEqual([["USD", 0]]);
    expect(budgets.visitor.tokens).toBe(0);
  });

  it.each([
    "20",
    "CNY 20",
    "20 cny",
    "-1 USD",
    "1e3 USD",
    "2000000 USD",
    "20 CNY 5 USD",
    "20 CNY,",
    "1 USD, 2 USD",
  ])("says what is wrong with a budget of %j, and what it should be", (value) => {
    const problems: string[] = [];
    readBudgets({ BUDGET_PER_DAY: value }, problems);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^BUDGET_PER_DAY /);
  });

  it.each(["-1", "1.5", "1e6", "many", "9999999999999"])(
    "says what is wrong with %j tokens",
    (value) => {
      const problems: string[] = [];
      readBudgets({ TOKENS_PER_DAY: value }, problems);
      expect(problems).toEqual([
        "TOKENS_PER_DAY must be a whole number of tokens, such as 2000000.",
      ]);
    },
  );
});
