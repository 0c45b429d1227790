import "server-only";
import type { ErrorCode } from "@/lib/contract/error-codes";
import type { EmbedEvent } from "@/lib/contract/embed-events";
import { AppError } from "@/lib/server/http/app-error";
import type { ColumnRun } from "./column-run";
import type { EmbedDependencies } from "./embed-dependencies";
import { retryDelay, type Attempts } from "./retry-policy";
import { acquireRoute, hasUsableRoute } from "./route-choice";
import { sendOnce, type Batch } from "./send-once";

/** The account may not use this model or does not have it; another account may. */
const refusesColumn: ReadonlySet<ErrorCode> = new Set([
  "vendor_forbidden",
  "vendor_unknown_service",
  "vendor_deployment_unauthorized",
]);
/** The fault of an account, not of the batch: another account is asked at once. */
const refusesAccount: ReadonlySet<ErrorCode> = new Set([
  ...refusesColumn,
  "vendor_unauthorized",
  "vendor_quota_exhausted",
]);
/** The same for every batch of a column: sending the others could only repeat the answer. */
const endsColumn: ReadonlySet<ErrorCode> = new Set([...refusesColumn, "vendor_unauthorized"]);

/** The same for every batch that costs money: no other would fit either, or nobody could say that it does. */
const endsSpending: ReadonlySet<ErrorCode> = new Set([
  "budget_exceeded",
  "budget_unavailable",
  "price_needed",
]);

/**
 * Sends one batch until it succeeds or is given up: any `retry` events, then a `batch` or a `failure`. An
 * unreadable image fails alone: its batch is sent again input by input, which costs nothing since only models
 * that run here read images. Throws only when the column was abandoned.
 */
export async function* sendBatch(
  batch: Batch,
  run: ColumnRun,
  dependencies: EmbedDependencies,
): AsyncGenerator<EmbedEvent> {
  const indices = [...batch.indices];
  try {
    yield* sendUntilAnswered(batch, run, dependencies);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "image_unreadable" && indices.length > 1) {
      for (const index of indices)
        yield* sendBatch({ ...batch, indices: [index] }, run, dependencies);
      return;
    }
    if (endsSpending.has(error.code)) run.endUnbooked(error);
    run.totals.failed += indices.length;
    yield { type: "failure", indices, error: error.toApiError() };
  }
}

async function* sendUntilAnswered(
  batch: Batch,
  run: ColumnRun,
  dependencies: EmbedDependencies,
): AsyncGenerator<EmbedEvent> {
  const refusedBy = new Set<string>();
  const attempts: Attempts = { all: 0, wrongAnswers: 0 };
  let failure: AppError | null = null;
  for (let attempt = 1; ; attempt++) {
    const acquired = await acquireRoute(run, refusedBy, dependencies);
    if (acquired === null) throw failure ?? new AppError("cancelled");
    const { route } = acquired;
    const outcome = await sendOnce(batch, acquired, run, dependencies);
    if (!(outcome instanceof AppError)) {
      yield outcome;
      return;
    }
    failure = outcome;
    const delayMs = refusesAccount.has(outcome.code)
      ? delayToNextAccount(outcome, route.id, refusedBy, run, dependencies)
      : delayToNextAttempt(outcome, attempts, dependencies);
    if (delayMs === null) throw outcome;
    run.totals.retries++;
    const error = outcome.toApiError();
    const { account } = route;
    const indices = [...batch.indices];
    yield { type: "retry", batch: batch.id, indices, attempt, delayMs, account, error };
    if (delayMs > 0) await dependencies.clock.sleep(delayMs, run.unbookedSignal);
  }
}

/** No pause when another account is left; null when none is, which ends the column where it must. */
function delayToNextAccount(
  error: AppError,
  routeId: string,
  refusedBy: Set<string>,
  run: ColumnRun,
  { accountHealth }: EmbedDependencies,
): number | null {
  refusedBy.add(routeId);
  if (refusesColumn.has(error.code)) run.refusedBy.add(routeId);
  if (hasUsableRoute(run, accountHealth)) return 0;
  if (endsColumn.has(error.code)) run.endUnsent(error);
  return null;
}

function delayToNextAttempt(
  error: AppError,
  attempts: Attempts,
  { random }: EmbedDependencies,
): number | null {
  attempts.all++;
  if (error.code === "vendor_answer_wrong") attempts.wrongAnswers++;
  return retryDelay(error, attempts, random);
}
