import "server-only";
import { privateJson } from "./private-json";
import { toAppError } from "./to-app-error";

/** The answer to any failure: status and body by the table of error codes. */
export function errorResponse(error: unknown): Response {
  const known = toAppError(error);
  return privateJson({ error: known.toApiError() }, known.status);
}
