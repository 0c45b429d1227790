import { PlatformError } from "../http/platform-error";

/** OpenAI's `type` and `code` of a refusal, by the platform's own code; names as in https://platform.openai.com/docs/guides/error-codes. */
const openaiNames: ReadonlyMap<string, { type: string; code: string | null }> = new Map([
  ["InvalidParameter", { type: "invalid_request_error", code: null }],
  ["ModelNotFound", { type: "invalid_request_error", code: "model_not_found" }],
  ["Unauthorized", { type: "invalid_request_error", code: "invalid_api_key" }],
  ["Forbidden", { type: "invalid_request_error", code: "access_denied" }],
  ["Throttling.RateQuota", { type: "requests", code: "rate_limit_exceeded" }],
  ["Throttling.AllocationQuota", { type: "insufficient_quota", code: "insufficient_quota" }],
  ["InternalServerError", { type: "server_error", code: null }],
]);

/**
 * A refusal in OpenAI's shape. How the real platform fills it is not documented: a guess, with the words
 * of the platform's own errors.
 */
export function writeOpenaiError({ code, message }: PlatformError): string {
  const names = openaiNames.get(code) ?? { type: "invalid_request_error", code };
  return JSON.stringify({ error: { message, type: names.type, param: null, code: names.code } });
}

export function modelNotFound(model: string): PlatformError {
  return new PlatformError(404, "ModelNotFound", `The model \`${model}\` does not exist.`);
}
