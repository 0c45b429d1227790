import "server-only";
import { z } from "zod";
import type { ErrorCode } from "@/lib/contract/error-codes";
import { AppError } from "@/lib/server/http/app-error";
import type { RefusedAnswer } from "../send-json";
import { parseRetryAfter } from "../retry-after";
import { vendorWords } from "../vendor-words";

const textSchema = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null);

/** The platform's error body. Loose: a gateway in front may leave fields out or answer HTML. */
const errorSchema = z.object({ code: textSchema, message: textSchema, request_id: textSchema });

interface Context {
  modelId: string;
  secrets: readonly string[];
  /** Whether a deployment was called, which wants a token beside the key. */
  isDeployment: boolean;
  nowMs: number;
}

/** What a refusal of the platform means; null for a 2xx answer that names no error code. */
export function alibabaError(answer: RefusedAnswer, context: Context): AppError | null {
  const body = errorSchema.safeParse(answer.json);
  const code = body.data?.code ?? null;
  const good = answer.status >= 200 && answer.status < 300;
  if (good && code === null) return null;
  const message = body.data?.message ?? (body.success ? null : answer.text.trim() || null);
  const requestId = body.data?.request_id ?? null;
  return new AppError(
    answer.status === 401 && context.isDeployment
      ? "vendor_deployment_unauthorized"
      : meaning(answer.status, code ?? "", message ?? ""),
    { model: context.modelId, status: answer.status },
    {
      vendor: vendorWords({ status: answer.status, code, message, requestId }, context.secrets),
      retryAfterMs: parseRetryAfter(answer.headers.get("retry-after"), context.nowMs),
    },
  );
}

/**
 * Alibaba Cloud help: status-code-description. An exhausted quota has the status of a rate limit (429), but
 * only the console ends it, so it is told apart by its code, or by its words where the code is cut short.
 */
function meaning(status: number, code: string, message: string): ErrorCode {
  if (status === 401) return "vendor_unauthorized";
  if (status === 403) return "vendor_forbidden";
  if (/AllocationQuota/i.test(code) || /allocated quota exceeded/i.test(message)) {
    return "vendor_quota_exhausted";
  }
  if (status === 429 || /^Throttling/i.test(code)) return "vendor_rate_limited";
  if (/ServiceIdNotExist/i.test(code)) return "vendor_unknown_service";
  if (status === 400 || /^InvalidParameter/i.test(code)) return "vendor_invalid_parameter";
  if (status >= 500 || status === 408 || /^InternalServerError/i.test(code)) return "vendor_failed";
  return "vendor_refused";
}
