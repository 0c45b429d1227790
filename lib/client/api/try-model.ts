import { tryAnswerSchema, type TryAnswer, type TryRequest } from "@/lib/contract/try-model";
import { ApiFailure, failureOf, localError } from "./api-failure";

/**
 * Sends one input to one model, once, by `POST /api/try`. A refusal by the provider is part of the answer.
 * Throws an {@link ApiFailure} when our server refuses or cannot be reached; an aborted signal rejects with its reason.
 */
export async function tryModel(request: TryRequest, signal: AbortSignal): Promise<TryAnswer> {
  try {
    const response = await fetch("/api/try", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      signal,
    });
    if (!response.ok) throw await failureOf(response);
    return tryAnswerSchema.parse(await response.json());
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof ApiFailure) throw cause;
    throw new ApiFailure(localError("connection_lost"), cause);
  }
}
