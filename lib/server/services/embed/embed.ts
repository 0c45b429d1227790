import "server-only";
import type { EmbedEvent } from "@/lib/contract/embed-events";
import type { EmbedRequest } from "@/lib/contract/embed-request";
import { AppError } from "@/lib/server/http/app-error";
import type { ResolvedModel } from "@/lib/server/providers/spec";
import { acceptedInputs } from "./accepted-inputs";
import { cachedBatches } from "./cached-batch";
import { ColumnRun } from "./column-run";
import type { EmbedDependencies } from "./embed-dependencies";
import { embeddingInput, picturesIn } from "./embedding-input";
import { planBatches } from "./plan-batches";
import { runConcurrently } from "./run-concurrently";
import { sendBatch } from "./send-batch";
import { nothingFound, type FoundVectors } from "./vector-cache";

const mostCallsUnderWay = 128;

/**
 * Embeds the inputs of one column: a `plan`, then each batch's events as they arrive, then `done`. Holds no
 * more than the batches under way. What is refused as a whole throws an `AppError` before the plan;
 * after it a failing batch is a `failure` of its inputs alone. An aborted signal throws its reason.
 */
export async function* embed(
  request: EmbedRequest,
  visitor: string,
  dependencies: EmbedDependencies,
  signal: AbortSignal,
): AsyncGenerator<EmbedEvent> {
  signal.throwIfAborted();
  const startedAt = dependencies.clock.now();
  const inputs = request.inputs.map(embeddingInput);
  const hasImages = inputs.some(({ image }) => image !== null);
  const model = dependencies.registry.resolve(request.model, { hasImages });
  const run = new ColumnRun(request, visitor, model, inputs, dependencies);
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const onAbort = (): void => {
    run.abandon(signal.reason);
    dependencies.cache.expect(run.identity, ended);
  };
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    yield* embedColumn(request, run, dependencies);
    yield {
      type: "done",
      ...run.totals,
      ...run.usage,
      elapsedMs: dependencies.clock.now() - startedAt,
    };
  } finally {
    signal.removeEventListener("abort", onAbort);
    await run.end();
    end();
  }
}

async function* embedColumn(
  request: EmbedRequest,
  run: ColumnRun,
  dependencies: EmbedDependencies,
): AsyncGenerator<EmbedEvent> {
  const { facts, kind, oneKindACall } = run.model;
  const { accepted, refused } = acceptedInputs(run.inputs, run.model);
  const found = await findCached(request, run, dependencies);
  const have = new Set(found.positions);
  const missing = accepted.filter((position) => !have.has(position));
  const limits = { inputs: facts.batchInputs, bytes: facts.batchBytes, oneKindACall };
  const { batches, tooLarge } = planBatches(run.inputs, missing, limits);
  const toSend = run.inputsAt(batches.flat());
  const estimatedTokens = await dependencies.estimates.estimate(run.identity, toSend);
  const { reference, prices } = facts;
  const expense = { visitor: run.visitor, reference, kind, prices, requests: batches.length };
  const pictures = picturesIn(toSend);
  await dependencies.budget.check({ ...expense, estimatedTokens, pictures }, run.unbookedSignal);
  const cached = found.positions.length;
  yield { type: "plan", kind, batches: batches.length, cached, estimatedTokens };
  for (const { indices, error } of refused) yield refuse(indices, error, run);
  yield* fromCache(batches.length, found, run, dependencies);
  if (tooLarge.length > 0) {
    yield refuse(tooLarge, new AppError("input_too_large", { limit: limits.bytes }), run);
  }
  const tasks = batches.map((indices, id) => () => sendBatch({ id, indices }, run, dependencies));
  yield* runConcurrently(tasks, concurrencyOf(run.model), () => run.abandon(endOfColumn));
}

async function findCached(
  { cache }: EmbedRequest,
  run: ColumnRun,
  dependencies: EmbedDependencies,
): Promise<FoundVectors> {
  if (cache === "bypass") return nothingFound;
  return dependencies.cache.find(run.identity, run.inputs, run.unbookedSignal);
}

async function* fromCache(
  firstId: number,
  found: FoundVectors,
  run: ColumnRun,
  { ledger, estimates }: EmbedDependencies,
): AsyncGenerator<EmbedEvent> {
  if (found.positions.length === 0) return;
  yield* cachedBatches(firstId, found, run);
  const { visitor, identity: column } = run;
  const estimatedTokens = await estimates.estimate(column, run.inputsAt(found.positions));
  await ledger.noteCached({ visitor, column, inputs: found.positions.length, estimatedTokens });
}

function refuse(indices: readonly number[], error: AppError, run: ColumnRun): EmbedEvent {
  run.totals.failed += indices.length;
  return { type: "failure", indices: [...indices], error: error.toApiError() };
}

/** Each call under way holds a batch in memory, however many accounts there are. */
function concurrencyOf({ routes }: ResolvedModel): number {
  const places = routes.reduce((sum, { limit }) => sum + limit.inFlight, 0);
  return Math.min(places, mostCallsUnderWay);
}

/** What left-over waits and calls end with; after the last batch there are none. One for all, for its stack. */
const endOfColumn = new DOMException("The column has ended.", "AbortError");
