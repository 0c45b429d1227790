import "server-only";
import { AppError } from "@/lib/server/http/app-error";
import { toAppError } from "@/lib/server/http/to-app-error";
import type { EmbeddingAnswer, Route } from "@/lib/server/providers/spec";
import { batchEvent, type AnsweredBatch } from "./batch-event";
import { checkAnswer } from "./check-answer";
import type { ColumnRun } from "./column-run";
import type { EmbedDependencies } from "./embed-dependencies";
import type { AcquiredRoute } from "./route-choice";
import type { VectorRows } from "./vector-cache";

export interface Batch {
  id: number;
  /** Positions of its inputs in the request. */
  indices: readonly number[];
}

type CallOutcome =
  | { type: "rows"; answer: EmbeddingAnswer; rows: VectorRows }
  /** The answer is there when it came and was wrong. */
  | { type: "failed"; answer: EmbeddingAnswer | null; error: AppError };

/** One call by one route: its event, or what failed. Throws the reason of an aborted call. */
export async function sendOnce(
  batch: Batch,
  { route, release }: AcquiredRoute,
  run: ColumnRun,
  { clock, ledger, cache, accountHealth }: EmbedDependencies,
): Promise<AnsweredBatch | AppError> {
  const startedAt = clock.now();
  run.totals.requests++;
  const outcome = await call(batch, route, run).finally(release);
  const latencyMs = clock.now() - startedAt;
  const failure = outcome.type === "failed" ? outcome.error.code : null;
  accountHealth.note(route.id, failure);
  await ledger.note({
    reference: run.identity.reference,
    kind: run.model.kind,
    account: route.account,
    inputs: batch.indices.length,
    tokens: outcome.answer?.tokens ?? null,
    images: outcome.answer?.images ?? null,
    requestId: outcome.answer?.requestId ?? null,
    failure,
  });
  if (outcome.type === "failed") return outcome.error;
  const { answer, rows } = outcome;
  if (rows.type === "dense") run.dimension = rows.dimension;
  await cache.keep(run.identity, run.inputsAt(batch.indices), rows);
  run.totals.embedded += batch.indices.length;
  run.noteUsage(answer);
  const { tokens, images, vendorLatencyMs, requestId, note } = answer;
  const said = { tokens, images, vendorLatencyMs, requestId, note };
  const { kind } = run.model;
  const { account } = route;
  const indices = [...batch.indices];
  return batchEvent(
    { batch: batch.id, indices, latencyMs, cached: false, kind, account, ...said },
    rows,
  );
}

async function call(batch: Batch, route: Route, run: ColumnRun): Promise<CallOutcome> {
  let answer: EmbeddingAnswer | null = null;
  try {
    const { modelId } = run.model.facts;
    const { role } = run.identity;
    const inputs = run.inputsAt(batch.indices);
    answer = await route.adapter.embed(
      { modelId, role, dimension: run.sentDimension, inputs },
      { signal: run.sentSignal },
    );
    return { type: "rows", answer, rows: checkAnswer(answer, inputs.length, run.dimension) };
  } catch (error) {
    run.sentSignal.throwIfAborted();
    return { type: "failed", answer, error: toAppError(error) };
  }
}
