import type { ApiError } from "@/lib/contract/api-error";
import { errorText, type ErrorCode, type ErrorParams } from "@/lib/contract/error-codes";

/** A failure with the code that the screen translates. */
export class ApiFailure extends Error {
  readonly error: ApiError;

  constructor(error: ApiError, cause?: unknown) {
    super(error.text, { cause });
    this.name = "ApiFailure";
    this.error = error;
  }
}

/** An error that arose in the browser, in the shape of those that the server sends. */
export function localError(code: ErrorCode, params: ErrorParams = {}): ApiError {
  return { code, params, text: errorText(code, params), vendor: null };
}

/** A failure of a call of our API as the screen shows errors; one of another origin counts as a lost connection. */
export function apiErrorOf(failure: unknown): ApiError {
  return failure instanceof ApiFailure ? failure.error : localError("connection_lost");
}

/** Reads the JSON error of a refused request; an answer of another shape counts as a lost connection. */
export async function failureOf(response: Response): Promise<ApiFailure> {
  // Loaded when something failed: no page should wait for schemas to be drawn.
  const { apiErrorBodySchema } = await import("@/lib/contract/api-error");
  const body = apiErrorBodySchema.safeParse(await response.json().catch(() => null));
  return new ApiFailure(body.success ? body.data.error : localError("connection_lost"));
}
