import type { Price } from "@/lib/contract/models-answer";
import type { Kind } from "@/lib/contract/kind";
import type { Store } from "@/lib/server/store/store";
import type { UsageCallsTable } from "@/lib/server/store/usage-table";
import type { CallOutcome, PlannedCall } from "../../embed/ledger";
import type { Budgets } from "../caps";

/** Noon in UTC on 2026-11-23. */
export const noon = Date.UTC(2026, 10, 23, 12);

export const noBudgets: Budgets = {
  instance: { tokens: null, money: new Map() },
  visitor: { tokens: null, money: new Map() },
};

/** One thousandth of a currency for 1,000 tokens: 1,000 nanos a token. */
export function priceIn(currency: string | null): Price {
  const source = "Our bill";
  const standing = "configured";
  return { amount: 0.001, unit: "1000-tokens", currency, standing, source, date: "2026-11-23" };
}

/** A real call of 32 texts and 1,000 estimated tokens. */
export function plannedCall(
  overrides: Partial<Omit<PlannedCall, "column">> & { kind?: Kind; reference?: string } = {},
): PlannedCall {
  const { kind = "real", reference = "alibaba:ops-text-embedding-002", ...fields } = overrides;
  return {
    visitor: "ada",
    column: { reference, endpointIdentity: "here", role: "document", dimension: null, kind },
    account: "default",
    prices: [priceIn("CNY")],
    inputs: 32,
    pictures: 0,
    estimatedTokens: 1_000,
    ...fields,
  };
}

/** A call that was answered with 900 tokens. */
export function answered(overrides: Partial<CallOutcome> = {}): CallOutcome {
  return {
    latencyMs: 40,
    tokens: 900,
    images: null,
    requestId: "B4AB89C8",
    failure: null,
    neverSent: false,
    ...overrides,
  };
}

/** All rows of the ledger, the first booked first. */
export async function rowsOf(store: Store): Promise<UsageCallsTable[]> {
  return store.query((database) =>
    database.selectFrom("usage_calls").selectAll().orderBy("id").execute(),
  );
}

/** The day's spending by scope and unit, such as `instance tokens`. */
export async function spendingIn(store: Store): Promise<Record<string, number>> {
  const rows = await store.query((database) =>
    database.selectFrom("spending").selectAll().execute(),
  );
  return Object.fromEntries(rows.map(({ scope, unit, amount }) => [`${scope} ${unit}`, amount]));
}
