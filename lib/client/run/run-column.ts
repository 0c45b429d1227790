import type { ApiError } from "@/lib/contract/api-error";
import type { BatchEvent, EmbedEvent, SparseBatchEvent } from "@/lib/contract/embed-events";
import type { EmbedRequest } from "@/lib/contract/embed-request";
import type { InputContent } from "@/lib/inputs/input-content";
import { sentImage } from "@/lib/inputs/input-image";
import { ApiFailure, localError } from "../api/api-failure";
import type { ColumnChoice } from "../workspace/column-choice";
import type { BatchRecord } from "./column-answers";
import { receivedVectors, type ReceivedVectors } from "./received-vectors";
import type { RetryPause } from "./column-run";
import { splitRequests } from "./split-requests";
import type { StreamSlots } from "./stream-slots";
import { textTokens } from "./token-estimator";

/** What happens to a column while it runs. */
export interface ColumnProgress {
  started(): void;
  planned(batches: number, kind: BatchEvent["kind"]): void;
  answered(
    inputs: readonly InputContent[],
    received: ReceivedVectors,
    kind: BatchEvent["kind"],
    record: BatchRecord,
  ): void;
  paused(pause: RetryPause): void;
  gaveUp(inputs: readonly InputContent[], error: ApiError): void;
}

export interface RunDependencies {
  stream: (request: EmbedRequest, signal: AbortSignal) => AsyncIterable<EmbedEvent>;
  slots: StreamSlots;
  now: () => number;
  estimate: (text: string) => number;
  cache: EmbedRequest["cache"];
}

/**
 * Sends the inputs of one column, in as many requests as it takes, and reports what comes back.
 * A request that fails as a whole gives up its own unanswered inputs and leaves the others standing.
 * Rejects only when the signal is aborted.
 */
export async function runColumn(
  choice: ColumnChoice,
  inputs: readonly InputContent[],
  progress: ColumnProgress,
  dependencies: RunDependencies,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all(
    splitRequests(inputs).map(async (request) => {
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
  inputs: readonly InputContent[],
  progress: ColumnProgress,
  dependencies: RunDependencies,
  signal: AbortSignal,
): Promise<void> {
  const request = requestFor(choice, inputs, dependencies.cache);
  const open = new Set(inputs);
  const inputsAt = (indices: readonly number[]) => indices.flatMap((index) => inputs[index] ?? []);
  try {
    for await (const event of dependencies.stream(request, signal)) {
      if (event.type === "plan") progress.planned(event.batches, event.kind);
      if (event.type === "retry") {
        const { attempt, account, error } = event;
        progress.paused({ attempt, until: dependencies.now() + event.delayMs, account, error });
      }
      if (event.type === "failure") {
        const lost = inputsAt(event.indices);
        lost.forEach((input) => open.delete(input));
        progress.gaveUp(lost, event.error);
      }
      if (event.type === "batch" || event.type === "sparse-batch") {
        const answered = inputsAt(event.indices);
        const received = receivedVectors(event, answered.length);
        if (received === null) throw new ApiFailure(localError("connection_lost"));
        answered.forEach((input) => open.delete(input));
        const record = recordOf(event, answered, dependencies);
        progress.answered(answered, received, event.kind, record);
      }
    }
  } catch (cause) {
    signal.throwIfAborted();
    const error = cause instanceof ApiFailure ? cause.error : localError("connection_lost");
    progress.gaveUp([...open], error);
  }
}

function requestFor(
  choice: ColumnChoice,
  inputs: readonly InputContent[],
  cache: EmbedRequest["cache"],
): EmbedRequest {
  return {
    model: choice.model,
    role: choice.role,
    ...(choice.dimension === null ? {} : { dimension: choice.dimension }),
    cache,
    inputs: inputs.map(({ text, image }, index) => ({
      id: String(index),
      // Beside a picture an empty text says nothing, and the contract takes none.
      ...(image !== undefined && text.trim() === "" ? {} : { text }),
      ...(image === undefined ? {} : { image: sentImage(image) }),
    })),
  };
}

function recordOf(
  event: BatchEvent | SparseBatchEvent,
  inputs: readonly InputContent[],
  { now, estimate }: RunDependencies,
): BatchRecord {
  return {
    inputs: inputs.length,
    pictures: inputs.filter(({ image }) => image !== undefined).length,
    tokens: event.tokens,
    estimatedTokens: inputs.reduce((sum, input) => sum + textTokens(input, estimate), 0),
    latencyMs: event.latencyMs,
    vendorLatencyMs: event.vendorLatencyMs,
    requestId: event.requestId,
    cached: event.cached,
    savedTokens: event.savedTokens ?? null,
    at: now(),
  };
}
