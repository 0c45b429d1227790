import "server-only";

/** The ledger: one row an upstream call, written before it is sent, or one for inputs that the cache answered. */
export interface UsageCallsTable {
  /** Begins with the time, so that the primary key is the index by time. */
  id: string;
  at: number;
  /** `sent` until it is settled. */
  outcome: "sent" | "answered" | "failed" | "unknown" | "cached";
  model: string;
  kind: "real" | "local" | "emulated";
  account: string | null;
  role: "query" | "document" | null;
  dimension: number | null;
  inputs: number;
  images: number | null;
  tokens: number | null;
  estimated_tokens: number;
  latency_ms: number | null;
  /** Billionths of the currency: what is expected until the call is settled. Null where no price counts. */
  cost_nanos: number | null;
  currency: string | null;
  /** JSON: the price behind the cost. */
  price: string | null;
  request_id: string | null;
  failure: string | null;
  visitor: string;
  /** The process that sent it; when that is dead, a call that was `sent` is settled by nobody. */
  instance: string;
}

/** What real calls of a day have used of what a budget may be set for, those under way included. */
export interface SpendingTable {
  /** Days since 1970-01-01, UTC. */
  day: number;
  /** `instance`, or `visitor:` and the visitor's id. */
  scope: string;
  /** `tokens`, or a currency. */
  unit: string;
  /** Tokens, or billionths of the currency. */
  amount: number;
}

/** Prices that the admin has set, one a model. */
export interface SetPricesTable {
  model: string;
  amount: number;
  unit: "1000-tokens" | "request";
  currency: string;
  source: string;
  /** ISO date. */
  date: string;
}

/** What providers' counts have taught about their tokenizers: sums, to which every process adds. */
export interface TokenStatisticsTable {
  model: string;
  /** A hash of which service counted, and of how its texts were measured. */
  counter: string;
  /** JSON. */
  sums: string;
  /** How often something was added, which is also what locks the row while it is. */
  additions: number;
}
