import "server-only";
import { problemTexts } from "@/lib/contract/problem-texts";
import { errorFields, log, type LogFields } from "@/lib/server/http/log";
import { StoreError } from "@/lib/server/store/store-error";

const quietMs = 60_000;

/** Logs that the store fails and what goes on without it, once a minute however often it fails. */
export function storeWarning(event: string, now: () => number = Date.now) {
  let last = Number.NEGATIVE_INFINITY;
  return (error: unknown): void => {
    if (now() - last < quietMs) return;
    last = now();
    log("warn", event, fieldsOf(error));
  };
}

function fieldsOf(error: unknown): LogFields {
  if (!(error instanceof StoreError)) return errorFields(error);
  return { problem: error.problem, code: error.engineCode, advice: problemTexts[error.problem] };
}
