import "server-only";
import { AppError } from "@/lib/server/http/app-error";
import { toAppError } from "@/lib/server/http/to-app-error";
import type { EmbeddingAnswer, EmbeddingInput, Route } from "@/lib/server/providers/spec";
import { picturesIn } from "./embedding-input";
import { batchEvent, type AnsweredBatch } from "./batch-event";
import { bookInPlace } from "./book-in-place";
import { cutOffAfter, outcomeOf } from "./call-outcome";
import { checkAnswer } from "./check-answer";
import type { ColumnRun } from "./column-run";
import type { EmbedDependencies } from "./embed-dependencies";
import type { BookedCall } from "./ledger";
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
  acquired: AcquiredRoute,
  run: ColumnRun,
  dependencies: EmbedDependencies,
): Promise<AnsweredBatch | AppError> {
  const { route, place } = acquired;
  const { clock, cache, accountHealth, estimates } = dependencies;
  const inputs = run.inputsAt(batch.indices);
  const booked = await book(inputs, acquired, run, dependencies).catch((error: unknown) => {
    place.release();
    throw error;
  });
  const startedAt = clock.now();
  run.totals.requests++;
  const outcome = await call(inputs, route, run)
    .catch(async (reason: unknown) => {
      await booked.settle(cutOffAfter(clock.now() - startedAt));
      throw reason;
    })
    .finally(place.release);
  const latencyMs = clock.now() - startedAt;
  accountHealth.note(route.id, outcome.type === "failed" ? outcome.error.code : null);
  // Kept before anybody hears of it: were this process killed in between, it would be paid for and sent again.
  if (outcome.type === "rows") await keep(inputs, outcome, run, cache);
  const settle = (): Promise<void> => booked.settle(outcomeOf(outcome, latencyMs));
  if (outcome.type === "failed") {
    await settle();
    return outcome.error;
  }
  const { answer, rows } = outcome;
  const inputTokenLimit = run.model.facts.inputTokenLimit.value;
  const { estimatedTokens } = booked;
  const counted = { tokens: answer.tokens, estimatedTokens, inputTokenLimit };
  run.afterwards(() => {
    estimates.learn(run.identity, inputs, counted);
    return settle();
  });
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

async function book(
  inputs: readonly EmbeddingInput[],
  { route: { account }, place }: AcquiredRoute,
  { visitor, identity: column, model, unsentSignal }: ColumnRun,
  { ledger, estimates }: EmbedDependencies,
): Promise<BookedCall & { estimatedTokens: number }> {
  const estimatedTokens = await estimates.estimate(column, inputs);
  const { prices } = model.facts;
  const counts = { inputs: inputs.length, pictures: picturesIn(inputs), estimatedTokens };
  const call = { visitor, column, account, prices, ...counts };
  return { ...(await bookInPlace(call, place, unsentSignal, ledger)), estimatedTokens };
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
