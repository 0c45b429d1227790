import "server-only";
import type { ErrorCode } from "@/lib/contract/error-codes";
import { AppError } from "@/lib/server/http/app-error";
import { toAppError } from "@/lib/server/http/to-app-error";
import type { EmbeddingAnswer, EmbeddingInput, Route } from "@/lib/server/providers/spec";
import { batchEvent, type AnsweredBatch } from "./batch-event";
import { checkAnswer } from "./check-answer";
import type { ColumnRun } from "./column-run";
import type { EmbedDependencies } from "./embed-dependencies";
import { estimateInputs } from "./estimate-inputs";
import type { BookedCall, Ledger } from "./ledger";
import type { AcquiredRoute } from "./route-choice";
import type { VectorCache, VectorRows } from "./vector-cache";

export interface Batch {
  id: number;
  /** Positions of its inputs in the request. */
  indices: readonly number[];
}

type CallResult =
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
  const inputs = run.inputsAt(batch.indices);
  const booked = await book(inputs, route, run, ledger).catch((error: unknown) => {
    release();
    throw error;
  });
  const startedAt = clock.now();
  run.totals.requests++;
  const settle = (
    failure: ErrorCode | null,
    answer: EmbeddingAnswer | null,
    latencyMs: number,
  ): Promise<void> =>
    booked.settle({
      latencyMs,
      tokens: answer?.tokens ?? null,
      images: answer?.images ?? null,
      requestId: answer?.requestId ?? null,
      failure,
    });
  const outcome = await call(inputs, route, run)
    .catch(async (reason: unknown) => {
      await settle("cancelled", null, clock.now() - startedAt);
      throw reason;
    })
    .finally(release);
  const latencyMs = clock.now() - startedAt;
  const failure = outcome.type === "failed" ? outcome.error.code : null;
  accountHealth.note(route.id, failure);
  // Kept before it is settled: were this process killed in between, it would be paid for and lost.
  if (outcome.type === "rows") await keep(inputs, outcome, run, cache);
  await settle(failure, outcome.answer, latencyMs);
  if (outcome.type === "failed") return outcome.error;
  const { answer, rows } = outcome;
  if (rows.type === "dense") run.dimension = rows.dimension;
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

function book(
  inputs: readonly EmbeddingInput[],
  { account }: Route,
  { visitor, identity: column }: ColumnRun,
  ledger: Ledger,
): Promise<BookedCall> {
  const estimatedTokens = estimateInputs(column.reference, inputs);
  return ledger.book({ visitor, column, account, inputs: inputs.length, estimatedTokens });
}

/** The cache has no place for a note, and a vector must not come back without what was said of it. */
async function keep(
  inputs: readonly EmbeddingInput[],
  { answer, rows }: { answer: EmbeddingAnswer; rows: VectorRows },
  run: ColumnRun,
  cache: VectorCache,
): Promise<void> {
  if (answer.note === null) await cache.keep(run.identity, inputs, rows, answer.tokens);
}

async function call(
  inputs: readonly EmbeddingInput[],
  route: Route,
  run: ColumnRun,
): Promise<CallResult> {
  let answer: EmbeddingAnswer | null = null;
  try {
    const { modelId } = run.model.facts;
    const { role } = run.identity;
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
