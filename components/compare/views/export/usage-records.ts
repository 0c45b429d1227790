import type { ColumnUsage } from "@/lib/export/usage-export";
import { columnFigures } from "../cost/column-figures";
import type { MarkedColumn } from "./column-marks";

/** What the columns used: one record a column and price, and one for a column without a price. */
export function usageRecords(
  columns: readonly MarkedColumn[],
  inputKeys: readonly string[],
): ColumnUsage[] {
  return columns.flatMap(({ column, answers, marks }): ColumnUsage[] => {
    const { run, failures, description } = column;
    const figures = columnFigures(column.sharedWith === null ? answers.batches : []);
    const usage = {
      ...marks,
      inputs: inputKeys.filter((key) => answers.has(key)).length,
      failedInputs: inputKeys.filter((key) => failures.has(key)).length,
      requests: figures.requests,
      retries: run?.retries ?? 0,
      tokensEstimated: figures.tokensEstimated,
      tokensMeasured: figures.tokensMeasured,
      latencyMedianMs: figures.latency?.median ?? null,
      elapsedMs: run?.endedAt ? run.endedAt - run.startedAt : null,
    };
    const prices = description?.prices ?? [];
    return prices.length > 0
      ? prices.map((price) => ({ ...usage, price }))
      : [{ ...usage, price: null }];
  });
}
