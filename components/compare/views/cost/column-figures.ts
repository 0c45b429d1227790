import type { BatchRecord } from "@/lib/client/run/column-answers";
import { quantile } from "./quantile";

/** Milliseconds of half, and of 95 %, of the requests. */
export interface Latency {
  median: number;
  p95: number;
}

/** What a column's requests used. Unknown is null. */
export interface ColumnFigures {
  /** Requests that went to the model; answers from the cache are counted apart. */
  requests: number;
  inputs: number;
  /** How many of the inputs the cache answered. */
  cachedInputs: number;
  /** The tokens of those, and whether they are an estimate. */
  savedTokens: number;
  savedEstimated: boolean;
  tokensEstimated: number;
  /** As the provider counted them; null where it did not, for any of the requests. */
  tokensMeasured: number | null;
  /**
   * How far the estimate is off, as a share of what was measured: 0.1 is a tenth too many. Null with
   * pictures, which may be among the measured tokens and are not estimated.
   */
  estimateError: number | null;
  /** As measured here, from sending to the last byte, and as the provider reports it. */
  latency: Latency | null;
  vendorLatency: Latency | null;
}

/** Sums up a column's requests. */
export function columnFigures(batches: readonly BatchRecord[]): ColumnFigures {
  const sent = batches.filter(({ cached }) => !cached);
  const tokensEstimated = sent.reduce((sum, batch) => sum + batch.estimatedTokens, 0);
  const tokensMeasured = sent.reduce<number | null>(
    (sum, { tokens }) => (sum === null || tokens === null ? null : sum + tokens),
    sent.length > 0 ? 0 : null,
  );
  return {
    requests: sent.length,
    inputs: batches.reduce((sum, { inputs }) => sum + inputs, 0),
    ...savingsOf(batches.filter(({ cached }) => cached)),
    tokensEstimated,
    tokensMeasured,
    estimateError:
      tokensMeasured === null ||
      tokensMeasured === 0 ||
      sent.some(({ pictures = 0 }) => pictures > 0)
        ? null
        : (tokensEstimated - tokensMeasured) / tokensMeasured,
    latency: latencyOf(sent.map(({ latencyMs }) => latencyMs)),
    vendorLatency: latencyOf(sent.flatMap(({ vendorLatencyMs }) => vendorLatencyMs ?? [])),
  };
}

function savingsOf(cached: readonly BatchRecord[]) {
  const tokensOf = ({ savedTokens, estimatedTokens }: BatchRecord) =>
    savedTokens ?? estimatedTokens;
  return {
    cachedInputs: cached.reduce((sum, { inputs }) => sum + inputs, 0),
    savedTokens: cached.reduce((sum, batch) => sum + tokensOf(batch), 0),
    savedEstimated: cached.some(({ savedTokens = null }) => savedTokens === null),
  };
}

function latencyOf(milliseconds: readonly number[]): Latency | null {
  const median = quantile(milliseconds, 0.5);
  const p95 = quantile(milliseconds, 0.95);
  return median === null || p95 === null ? null : { median, p95 };
}
