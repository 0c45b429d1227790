import "server-only";
import type { z } from "zod";
import { nanosPerUnit, type usageQuerySchema } from "@/lib/contract/usage";
import type { UsageCall } from "@/lib/contract/usage-calls";
import { csvRecord, csvStart } from "@/lib/export/csv-record";
import { readCalls, type CallListDependencies } from "./list-calls";
import { usageRange, type UsageRange } from "./usage-range";
import type { UsageReader } from "./usage-summary";

const rowsOfAPart = 1_000;

/**
 * The ledger's rows of some days as CSV, the oldest first, read as they are taken: one's own, or for the admin
 * everybody's. Throws `invalid_request` before the first part.
 */
export function exportCalls(
  query: z.output<typeof usageQuerySchema>,
  reader: UsageReader,
  dependencies: CallListDependencies,
): AsyncGenerator<Uint8Array> {
  return records(usageRange(query, dependencies.now()), reader, dependencies);
}

async function* records(
  range: UsageRange,
  reader: UsageReader,
  dependencies: CallListDependencies,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let head = csvStart + csvRecord(columns.map(([name]) => name));
  let from: string | null = null;
  for (;;) {
    const page = { from, limit: rowsOfAPart, newestFirst: false };
    const calls: UsageCall[] = await readCalls(page, { range }, reader, dependencies);
    yield encoder.encode(head + calls.map(recordOf).join(""));
    if (calls.length < rowsOfAPart) return;
    head = "";
    from = calls.at(-1)?.id ?? null;
  }
}

function recordOf(call: UsageCall): string {
  return csvRecord(columns.map(([, cellOf]) => cellOf(call)));
}

type CellOf = (call: UsageCall) => string | number | null;

const columns: readonly (readonly [string, CellOf])[] = [
  ["time", ({ at }) => new Date(at).toISOString()],
  ["outcome", ({ outcome }) => outcome],
  ["model", ({ model }) => model],
  ["kind", ({ kind }) => kind],
  ["account", ({ account }) => account],
  ["role", ({ role }) => role],
  ["dimension", ({ dimension }) => dimension],
  ["inputs", ({ inputs }) => inputs],
  ["images", ({ images }) => images],
  ["tokens_measured", ({ tokens }) => tokens],
  ["tokens_estimated", ({ estimatedTokens }) => estimatedTokens],
  ["latency_ms", ({ latencyMs }) => (latencyMs === null ? null : Math.round(latencyMs))],
  ["cost", ({ costNanos }) => (costNanos === null ? null : decimal(costNanos))],
  ["currency", ({ price }) => price?.currency ?? null],
  ["price", ({ price }) => price?.amount ?? null],
  ["price_unit", ({ price }) => price?.unit ?? null],
  ["price_source", ({ price }) => price?.source ?? null],
  ["price_date", ({ price }) => price?.date ?? null],
  ["request_id", ({ requestId }) => requestId],
  ["failure", ({ failure }) => failure],
  ["visitor", ({ visitor }) => visitor],
];

/** Exactly, where a number would be written as `1e-9` or with a rounded end. */
function decimal(nanos: number): string {
  const digits = String(nanosPerUnit).length - 1;
  const whole = Math.floor(nanos / nanosPerUnit);
  return `${whole}.${String(nanos % nanosPerUnit).padStart(digits, "0")}`;
}
