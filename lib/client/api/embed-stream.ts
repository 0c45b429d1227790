import { embedEventSchema, type EmbedEvent } from "@/lib/contract/embed-events";
import type { EmbedRequest } from "@/lib/contract/embed-request";
import { ApiFailure, failureOf, localError } from "./api-failure";
import { ndjsonLines } from "./ndjson-lines";

/**
 * Sends one `POST /api/embeddings` and gives its events as they arrive.
 * Throws an {@link ApiFailure} when the request is refused, when an event cannot be read, or when the
 * stream ends before `done`; an aborted signal rejects with its reason.
 */
export async function* embedStream(
  request: EmbedRequest,
  signal: AbortSignal,
): AsyncGenerator<EmbedEvent> {
  const response = await send(request, signal);
  if (!response.ok || !response.body) throw await failureOf(response);
  let done = false;
  try {
    // To its end, since an answer that is left before costs its connection.
    for await (const line of ndjsonLines(response.body)) {
      const event = embedEventSchema.parse(JSON.parse(line));
      done ||= event.type === "done";
      yield event;
    }
  } catch (cause) {
    if (done) return;
    signal.throwIfAborted();
    throw new ApiFailure(localError("connection_lost"), cause);
  }
  if (!done) throw new ApiFailure(localError("connection_lost"));
}

async function send(request: EmbedRequest, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch("/api/embeddings", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      signal,
    });
  } catch (cause) {
    signal.throwIfAborted();
    throw new ApiFailure(localError("connection_lost"), cause);
  }
}
