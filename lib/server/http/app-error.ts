import "server-only";
import type { ApiError, VendorAnswer } from "@/lib/contract/api-error";
import {
  errorCodes,
  errorText,
  type ErrorCode,
  type ErrorParams,
} from "@/lib/contract/error-codes";

/** Any failure that a person may be told of: a code of the table, its params, and what the vendor said. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly vendor: VendorAnswer | null;
  /** How long the vendor asked to wait, in milliseconds; null where it did not say. */
  readonly retryAfterMs: number | null;

  constructor(
    code: ErrorCode,
    params: ErrorParams = {},
    extra: { cause?: unknown; vendor?: VendorAnswer; retryAfterMs?: number | null } = {},
  ) {
    super(errorText(code, params), { cause: extra.cause });
    this.name = "AppError";
    this.code = code;
    this.params = params;
    this.vendor = extra.vendor ?? null;
    this.retryAfterMs = extra.retryAfterMs ?? null;
  }

  get status(): number {
    return errorCodes[this.code].status;
  }

  get retryable(): boolean {
    return errorCodes[this.code].retryable;
  }

  toApiError(): ApiError {
    return { code: this.code, params: this.params, text: this.message, vendor: this.vendor };
  }
}
