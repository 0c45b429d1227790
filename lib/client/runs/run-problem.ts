import type { ApiError } from "@/lib/contract/api-error";
import { RunFormatError } from "@/lib/contract/run-format-error";
import { ApiFailure, localError } from "../api/api-failure";

const codes = {
  "not-a-run": "run_not_a_run",
  "other-version": "run_other_version",
  damaged: "run_damaged",
  "too-large": "run_too_large",
} as const;

/** Why a run could not be made, sent, or opened, as the screen shows errors. */
export function runProblem(error: unknown): ApiError {
  if (error instanceof ApiFailure) return error.error;
  if (error instanceof RunFormatError) return localError(codes[error.problem]);
  const detail = error instanceof Error ? error.message : String(error);
  return localError("run_failed_here", { problem: detail });
}
