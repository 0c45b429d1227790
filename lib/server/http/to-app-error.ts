import "server-only";
import { randomBytes } from "node:crypto";
import { StoreError } from "@/lib/server/store/store-error";
import { AppError } from "./app-error";
import { errorFields, log } from "./log";

/**
 * A failure as an `AppError`. An unknown one is logged under a random reference and only the reference
 * is told, since its message may hold anything.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof StoreError) {
    log("error", "store_failed", { problem: error.problem, code: error.engineCode });
    return new AppError("store_unavailable", { problem: error.problem }, { cause: error });
  }
  if (isAbort(error)) return new AppError("cancelled", {}, { cause: error });
  const reference = randomBytes(6).toString("hex");
  log("error", "unexpected_error", { reference, ...errorFields(error) });
  return new AppError("internal", { reference }, { cause: error });
}

/** Next aborts a request's signal with an error named `ResponseAborted`. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && /^(?:AbortError|ResponseAborted)$/.test(error.name);
}
