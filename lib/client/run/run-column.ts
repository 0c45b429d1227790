import type { ApiError } from "@/lib/contract/api-error";
import type { BatchEvent, EmbedEvent } from "@/lib/contract/embed-events";
import type { EmbedRequest } from "@/lib/contract/embed-request";
import { decodeFloat32Base64 } from "@/lib/contract/float32-base64";
import { ApiFailure, localError } from "../api/api-failure";
import type { ColumnChoice } from "../workspace/column-choice";
import type { BatchRecord } from "./column-answers";
import { splitRequests } from "./split-requests";
import type { StreamSlots } from "./stream-slots";

/** What happens to a column while it runs. */
export interface ColumnProgress {
  started(): void;
  planned(batches: number, kind: BatchEvent["kind"]): void;
  answered(
    texts: readonly string[],
    vectors: Float32Array<ArrayBuffer>,
    dimension: number,
    kind: BatchEvent["kind"],
    record: BatchRecord,
  ): void;
  paused(pause: { attempt: number; until: number; error: ApiError }): void;
  gaveUp(texts: readonly string[], error: ApiError): void;
}

export interface RunDependencies {
  stream: (request: EmbedRequest, signal: AbortSignal) => AsyncIterable<EmbedEvent>;
  slots: StreamSlots;
  now: () => number;
  estimate: (text: string) => number;
}

/**
 * Sends the texts of one column, in as many requests as it takes, and reports what comes back.
 * A request that fails as a whole gives up its own unanswered texts and leaves the others standing.
 * Rejects only when the signal is aborted.
 */
export async function runColumn(
  choice: ColumnChoice,
  texts: readonly string[],
  progress: ColumnProgress,
  dependencies: RunDependencies,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all(
    splitRequests(texts).map(async (request) => {
      const release = await dependencies.slots.acquire(signal);
      try {
        progress.started();
        await runRequest(choice, request, progress, dependencies, signal);
      } finally {
        release();
      }
    }),
  );
}

async function runRequest(
  choice: ColumnChoice,
  texts: readonly string[],
  progress: ColumnProgress,
  dependencies: RunDependencies,
  signal: AbortSignal,
): Promise<void> {
  const open = new Set(texts);
  const textsAt = (indices: readonly number[]) => indices.flatMap((index) => texts[index] ?? []);
  try {
    for await (const event of dependencies.stream(requestFor(choice, texts), signal)) {
      if (event.type === "plan") progress.planned(event.batches, event.kind);
      if (event.type === "retry") {
        const until = dependencies.now() + event.delayMs;
        progress.paused({ attempt: event.attempt, until, error: event.error });
      }
      if (event.type === "failure") {
        const lost = textsAt(event.indices);
        lost.forEach((text) => open.delete(text));
        progress.gaveUp(lost, event.error);
      }
      if (event.type === "batch") {
        const answered = textsAt(event.indices);
        const vectors = decodeFloat32Base64(event.vectors);
        if (answered.length * event.dimension !== vectors.length) {
          throw new ApiFailure(localError("connection_lost"));
        }
        answered.forEach((text) => open.delete(text));
        const record = recordOf(event, answered, dependencies);
        progress.answered(answered, vectors, event.dimension, event.kind, record);
      }
    }
  } catch (cause) {
    signal.throwIfAborted();
    const error = cause instanceof ApiFailure ? cause.error : localError("connection_lost");
    progress.gaveUp([...open], error);
  }
}

function requestFor(choice: ColumnChoice, texts: readonly string[]): EmbedRequest {
  return {
    model: choice.model,
    role: choice.role,
    ...(choice.dimension === null ? {} : { dimension: choice.dimension }),
    cache: "use",
    inputs: texts.map((text, index) => ({ id: String(index), text })),
  };
}

function recordOf(
  event: BatchEvent,
  texts: readonly string[],
  { now, estimate }: RunDependencies,
): BatchRecord {
  return {
    inputs: texts.length,
    tokens: event.tokens,
    estimatedTokens: texts.reduce((sum, text) => sum + estimate(text), 0),
    latencyMs: event.latencyMs,
    vendorLatencyMs: event.vendorLatencyMs,
    requestId: event.requestId,
    cached: event.cached,
    at: now(),
  };
}
