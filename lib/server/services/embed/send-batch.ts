import "server-only";
import type { BatchEvent, EmbedEvent } from "@/lib/contract/embed-events";
import { encodeFloat32Base64 } from "@/lib/contract/float32-base64";
import { AppError } from "@/lib/server/http/app-error";
import { toAppError } from "@/lib/server/http/to-app-error";
import type { EmbeddingAnswer } from "@/lib/server/providers/spec";
import { checkAnswer } from "./check-answer";
import type { ColumnRun } from "./column-run";
import type { EmbedDependencies } from "./embed-dependencies";
import { retryDelay } from "./retry-policy";
import type { VectorRows } from "./vector-cache";

export interface Batch {
  id: number;
  /** Positions of its inputs in the request. */
  indices: readonly number[];
}

/**
 * Sends one batch until it succeeds or is given up: any `retry` events, then a `batch` or a `failure`.
 * Throws only when the column was abandoned.
 */
export async function* sendBatch(
  batch: Batch,
  run: ColumnRun,
  dependencies: EmbedDependencies,
): AsyncGenerator<EmbedEvent> {
  const { clock, random } = dependencies;
  const indices = [...batch.indices];
  try {
    for (const attempts = { all: 0, wrongAnswers: 0 }; ;) {
      const outcome = await sendOnce(batch, run, dependencies);
      if (!(outcome instanceof AppError)) {
        yield outcome;
        return;
      }
      attempts.all++;
      if (outcome.code === "vendor_answer_wrong") attempts.wrongAnswers++;
      const delayMs = retryDelay(outcome, attempts, random);
      if (delayMs === null) throw outcome;
      run.totals.retries++;
      const error = outcome.toApiError();
      yield { type: "retry", batch: batch.id, indices, attempt: attempts.all, delayMs, error };
      await clock.sleep(delayMs, run.unsentSignal);
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    run.totals.failed += indices.length;
    yield { type: "failure", indices, error: error.toApiError() };
  }
}

/** One call: its event, or what failed. Throws the reason of an aborted wait or call. */
async function sendOnce(
  batch: Batch,
  run: ColumnRun,
  { limiter, clock, ledger, cache }: EmbedDependencies,
): Promise<BatchEvent | AppError> {
  const texts = batch.indices.map((index) => run.texts[index] ?? "");
  const release = await limiter.acquire(run.model.account, run, run.unsentSignal);
  const startedAt = clock.now();
  let answer: EmbeddingAnswer | null = null;
  let rows: VectorRows | AppError;
  try {
    run.totals.requests++;
    answer = await callAdapter(texts, run);
    rows = checkAnswer(answer, texts.length, run.dimension);
  } catch (error) {
    run.sentSignal.throwIfAborted();
    rows = toAppError(error);
  } finally {
    release();
  }
  const latencyMs = clock.now() - startedAt;
  const failure = rows instanceof AppError ? rows.code : null;
  await ledger.note({
    reference: run.identity.reference,
    kind: run.model.kind,
    inputs: texts.length,
    tokens: answer?.tokens ?? null,
    requestId: answer?.requestId ?? null,
    failure,
  });
  if (rows instanceof AppError) {
    run.noteFailure(rows);
    return rows;
  }
  run.dimension = rows.dimension;
  await cache.keep(run.identity, texts, rows);
  return batchEvent(batch, run, rows, answer, latencyMs);
}

function callAdapter(texts: readonly string[], run: ColumnRun): Promise<EmbeddingAnswer> {
  return run.model.adapter.embed(
    {
      modelId: run.model.facts.modelId,
      role: run.identity.role,
      dimension: run.sentDimension,
      texts,
    },
    { signal: run.sentSignal },
  );
}

function batchEvent(
  batch: Batch,
  run: ColumnRun,
  rows: VectorRows,
  answer: EmbeddingAnswer | null,
  latencyMs: number,
): BatchEvent {
  run.totals.embedded += batch.indices.length;
  run.noteTokens(answer?.tokens ?? null);
  return {
    type: "batch",
    batch: batch.id,
    indices: [...batch.indices],
    dimension: rows.dimension,
    vectors: encodeFloat32Base64(rows.vectors),
    tokens: answer?.tokens ?? null,
    latencyMs,
    vendorLatencyMs: answer?.vendorLatencyMs ?? null,
    requestId: answer?.requestId ?? null,
    cached: false,
    kind: run.model.kind,
  };
}
