import { csvRecord, csvStart, type Cell } from "./csv-record";
import { markFields, type ColumnMarks, type ExportKind } from "./export-marks";

/** What one column used, and what it cost under one price. Unknown is null. */
export interface ColumnUsage extends ColumnMarks {
  inputs: number;
  failedInputs: number;
  requests: number;
  retries: number;
  tokensEstimated: number | null;
  /** As the provider counted them. */
  tokensMeasured: number | null;
  /** Milliseconds a request, measured here. */
  latencyMedianMs: number | null;
  elapsedMs: number | null;
  /** The price behind the cost; null when none is known. */
  price: UsagePrice | null;
}

export interface UsagePrice {
  amount: number;
  unit: "1000-tokens" | "request";
  currency: string | null;
  /** How well the price is known: doc, brief … */
  standing: string;
  source: string;
  date: string;
}

/**
 * Tokens, time and money of the columns as CSV, one record a column and price. A cost rests on the
 * measured tokens, or on the estimated ones where none were measured: `basis` says which.
 */
export function* usageCsv(columns: readonly ColumnUsage[], madeAt: Date): Generator<string> {
  for (const [index, column] of columns.entries()) {
    const record: Record<string, Cell> = usageRecord(column, madeAt);
    if (index === 0) yield csvStart + csvRecord(Object.keys(record));
    yield csvRecord(Object.values(record));
  }
}

/** The same as JSON Lines. */
export function* usageJsonl(columns: readonly ColumnUsage[], madeAt: Date): Generator<string> {
  for (const column of columns) yield `${JSON.stringify(usageRecord(column, madeAt))}\n`;
}

function usageRecord(usage: ColumnUsage, madeAt: Date) {
  const { price } = usage;
  const basis = usage.tokensMeasured === null ? "estimated" : "measured";
  return {
    ...markFields(usage, basis, madeAt),
    inputs: usage.inputs,
    failed_inputs: usage.failedInputs,
    requests: usage.requests,
    retries: usage.retries,
    tokens_estimated: usage.tokensEstimated,
    tokens_measured: usage.tokensMeasured,
    latency_median_ms: usage.latencyMedianMs,
    elapsed_ms: usage.elapsedMs,
    cost: price === null ? null : costOf(usage, price),
    cost_meaning: costMeaning(usage.kind, price),
    currency: price?.currency ?? null,
    price: price?.amount ?? null,
    price_unit: price?.unit ?? null,
    price_standing: price?.standing ?? null,
    price_source: price?.source ?? null,
    price_date: price?.date ?? null,
  };
}

/** In the price's own currency, without the noise of binary fractions; null when what is charged for is not known. */
function costOf(usage: ColumnUsage, price: UsagePrice): number | null {
  const tokens = usage.tokensMeasured ?? usage.tokensEstimated;
  const units = price.unit === "request" ? usage.requests : tokens === null ? null : tokens / 1000;
  return units === null ? null : Number((units * price.amount).toPrecision(12));
}

function costMeaning(kind: ExportKind, price: UsagePrice | null): string {
  if (kind === "local") return "runs in this playground; no provider charges for it";
  if (price === null) return "no price known";
  return kind === "emulated"
    ? "what the real service would cost; nothing was spent"
    : "what the service charges at this price";
}
