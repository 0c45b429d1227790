import "server-only";
import { firstSet, type Source, type Variable } from "../env-values";

/** What may be used in one day, in UTC; what is not named has no end. */
export interface Caps {
  tokens: number | null;
  /** Money by currency. */
  money: ReadonlyMap<string, number>;
}

/** The budgets of a day: of all visitors together, and of each. */
export interface Budgets {
  instance: Caps;
  visitor: Caps;
}

const mostTokens = 1e12;
const mostMoney = 1_000_000;

/** Reads the variables of the budgets; notes a problem for each that is wrong. */
export function readBudgets(source: Source, problems: string[]): Budgets {
  return {
    instance: {
      tokens: tokensOf(firstSet(source, "TOKENS_PER_DAY"), problems),
      money: moneyOf(firstSet(source, "BUDGET_PER_DAY"), problems),
    },
    visitor: {
      tokens: tokensOf(firstSet(source, "TOKENS_PER_VISITOR_DAY"), problems),
      money: moneyOf(firstSet(source, "BUDGET_PER_VISITOR_DAY"), problems),
    },
  };
}

function tokensOf(variable: Variable | null, problems: string[]): number | null {
  if (variable === null) return null;
  const tokens = /^\d+$/.test(variable.value) ? Number(variable.value) : Number.NaN;
  if (tokens <= mostTokens) return tokens;
  problems.push(`${variable.name} must be a whole number of tokens, such as 2000000.`);
  return null;
}

function moneyOf(variable: Variable | null, problems: string[]): ReadonlyMap<string, number> {
  const money = new Map<string, number>();
  if (variable === null) return money;
  for (const part of variable.value.split(",")) {
    const { amount, currency } =
      /^\s*(?<amount>\d+(?:\.\d{1,9})?)\s+(?<currency>[A-Z]{3})\s*$/.exec(part)?.groups ?? {};
    if (amount === undefined || currency === undefined || Number(amount) > mostMoney) {
      problems.push(
        `${variable.name} must be amounts up to ${mostMoney} with their currencies, such as "20 CNY, 5 USD".`,
      );
      return money;
    }
    if (money.has(currency)) problems.push(`${variable.name} names ${currency} twice.`);
    money.set(currency, Number(amount));
  }
  return money;
}
