/** A refusal in the platform's own terms: the HTTP status, its code and its words. */
export class PlatformError extends Error {
  readonly status: number;
  readonly code: string;
  /** Seconds for the `Retry-After` header; null leaves it out, as the documentation does. */
  readonly retryAfterSeconds: number | null;

  constructor(
    status: number,
    code: string,
    message: string,
    options: { cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "PlatformError";
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}

// Words and spelling of https://www.alibabacloud.com/help/en/open-search/search-platform/developer-reference/status-code-description

export function invalidParameter(cause?: unknown): PlatformError {
  const words = "Required parameter(s) missing or invalid, please check the request parameters.";
  return new PlatformError(400, "InvalidParameter", words, { cause });
}

/** What the platform's JSON reader says of an `input_type` that it does not know. */
export function unknownInputType(inputType: string): PlatformError {
  const words = `JSON parse error: Cannot deserialize value of type \`InputType\` from String "${inputType}"`;
  return new PlatformError(400, "InvalidParameter", words);
}

export function serviceIdNotExist(): PlatformError {
  return new PlatformError(400, "ServiceIdNotExist", "service_id is not exist.");
}

export function rateQuota(retryAfterSeconds?: number): PlatformError {
  const words = "Requests rate limit exceeded, please try again later.";
  return new PlatformError(429, "Throttling.RateQuota", words, { retryAfterSeconds });
}

export function allocationQuota(): PlatformError {
  const words = "Allocated quota exceeded, please increase your quota limit.";
  return new PlatformError(429, "Throttling.AllocationQuota", words);
}

export function internalServerError(): PlatformError {
  const words = "An internal error has occured, please try again later or contact service support.";
  return new PlatformError(500, "InternalServerError", words);
}

// The emulator's own words.

export function invalidParameterBecause(reason: string): PlatformError {
  return new PlatformError(400, "InvalidParameter", reason);
}

// Known by their status alone; codes and words are guesses.

export function unauthorized(): PlatformError {
  return new PlatformError(401, "Unauthorized", "Invalid or missing API key.");
}

export function forbidden(): PlatformError {
  const words = "The API key has no access to this workspace or service.";
  return new PlatformError(403, "Forbidden", words);
}

/** What the platform says of an unknown deployment is not documented at all. */
export function deploymentNotExist(id: string): PlatformError {
  return new PlatformError(404, "DeploymentNotExist", `The deployment ${id} does not exist.`);
}

export function notFound(path: string): PlatformError {
  return new PlatformError(404, "NotFound", `The emulator has no endpoint at ${path}.`);
}

export function methodNotAllowed(sent: string, expected: string): PlatformError {
  return new PlatformError(405, "MethodNotAllowed", `Send it by ${expected}, not by ${sent}.`);
}
