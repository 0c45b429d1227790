import "server-only";
import type { EmbedEvent } from "@/lib/contract/embed-events";
import type { EmbedRequest } from "@/lib/contract/embed-request";
import { estimateTokens } from "@/lib/inputs/estimate-tokens";
import { tokenRuleOf } from "@/lib/inputs/token-rules";
import { wellFormed } from "@/lib/inputs/well-formed";
import { AppError } from "@/lib/server/http/app-error";
import { cachedBatch } from "./cached-batch";
import { ColumnRun } from "./column-run";
import type { EmbedDependencies } from "./embed-dependencies";
import { planBatches } from "./plan-batches";
import { runConcurrently } from "./run-concurrently";
import { sendBatch } from "./send-batch";

/**
 * Embeds the inputs of one column: a `plan`, then each batch's events as they arrive, then `done`. Holds no
 * more than the batches under way. What is refused as a whole throws an `AppError` before the plan;
 * after it a failing batch is a `failure` of its inputs alone. An aborted signal throws its reason.
 */
export async function* embed(
  request: EmbedRequest,
  dependencies: EmbedDependencies,
  signal: AbortSignal,
): AsyncGenerator<EmbedEvent> {
  signal.throwIfAborted();
  const startedAt = dependencies.clock.now();
  const model = dependencies.registry.resolve(request.model);
  const run = new ColumnRun(
    request,
    model,
    request.inputs.map(({ text }) => wellFormed(text)),
  );
  const onAbort = (): void => run.abandon(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    yield* embedColumn(request, run, dependencies);
    yield {
      type: "done",
      ...run.totals,
      tokens: run.tokens,
      elapsedMs: dependencies.clock.now() - startedAt,
    };
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

async function* embedColumn(
  request: EmbedRequest,
  run: ColumnRun,
  dependencies: EmbedDependencies,
): AsyncGenerator<EmbedEvent> {
  const { facts, kind, account } = run.model;
  const found =
    request.cache === "use"
      ? await dependencies.cache.find(run.identity, run.texts, run.unsentSignal)
      : new Map<number, Float32Array>();
  const missing = [...run.texts.keys()].filter((position) => !found.has(position));
  const limits = { inputs: facts.batchInputs, bytes: facts.batchBytes };
  const { batches, tooLarge } = planBatches(run.texts, missing, limits);
  const estimatedTokens = estimate(request.model, run.texts, batches.flat());
  const reservation = await dependencies.budget.reserve(
    { reference: request.model, kind, requests: batches.length, estimatedTokens },
    run.unsentSignal,
  );
  try {
    yield { type: "plan", kind, batches: batches.length, cached: found.size, estimatedTokens };
    const fromCache = cachedBatch(batches.length, found, run);
    if (fromCache !== null) yield fromCache;
    if (tooLarge.length > 0) yield refuseTooLarge(tooLarge, limits.bytes, run);
    const tasks = batches.map((indices, id) => () => sendBatch({ id, indices }, run, dependencies));
    yield* runConcurrently(tasks, account.inFlight, () => run.abandon(endOfColumn()));
  } finally {
    await reservation.settle({ requests: run.totals.requests, tokens: run.tokens });
  }
}

function estimate(
  reference: string,
  texts: readonly string[],
  positions: readonly number[],
): number {
  const rule = tokenRuleOf(reference);
  return positions.reduce((sum, position) => sum + estimateTokens(texts[position] ?? "", rule), 0);
}

function refuseTooLarge(tooLarge: readonly number[], limit: number, run: ColumnRun): EmbedEvent {
  run.totals.failed += tooLarge.length;
  const error = new AppError("input_too_large", { limit });
  return { type: "failure", indices: [...tooLarge], error: error.toApiError() };
}

/** What left-over waits and calls end with; after the last batch there are none. */
function endOfColumn(): DOMException {
  return new DOMException("The column has ended.", "AbortError");
}
