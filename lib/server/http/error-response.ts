import "server-only";
import { privateJson } from "./private-json";
import { currentRequestId } from "./request-context";
import { toAppError } from "./to-app-error";

/** The answer to any failure: status and body by the table of error codes, and when to come again. */
export function errorResponse(error: unknown): Response {
  const known = toAppError(error);
  const requestId = currentRequestId();
  const body = { ...known.toApiError(), ...(requestId !== null && { requestId }) };
  const response = privateJson({ error: body }, known.status);
  if (known.retryAfterMs !== null) {
    response.headers.set("Retry-After", String(Math.ceil(known.retryAfterMs / 1_000)));
  }
  return response;
}
