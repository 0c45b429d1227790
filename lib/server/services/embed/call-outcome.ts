import "server-only";
import { AppError } from "@/lib/server/http/app-error";
import type { EmbeddingAnswer } from "@/lib/server/providers/spec";
import type { CallOutcome } from "./ledger";
import { neverSent } from "./never-sent";

/** What the ledger is told of a call that has ended: an answer, an error, or both where the answer was wrong. */
export function outcomeOf(
  { answer, error = null }: { answer: EmbeddingAnswer | null; error?: AppError | null },
  latencyMs: number,
): CallOutcome {
  return {
    latencyMs,
    tokens: answer?.tokens ?? null,
    images: answer?.images ?? null,
    requestId: answer?.requestId ?? error?.vendor?.requestId ?? null,
    failure: error?.code ?? null,
    neverSent: neverSent(error),
  };
}

/** What the ledger is told of a call that was ended here. */
export function cutOffAfter(latencyMs: number): CallOutcome {
  return outcomeOf({ answer: null, error: new AppError("cancelled") }, latencyMs);
}
