import "server-only";
import { z } from "zod";
import type { ErrorCode } from "@/lib/contract/error-codes";
import { AppError } from "@/lib/server/http/app-error";
import { parseRetryAfter } from "./retry-after";
import type { RefusedAnswer } from "./send-json";
import { vendorWords } from "./vendor-words";

const textSchema = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null);
const wordsSchema = z.object({ code: textSchema, type: textSchema, message: textSchema });

/** OpenAI nests its error; Ollama and others write a string there, and Alibaba's gateway uses its own shape. */
const errorSchema = z.object({
  error: z
    .union([wordsSchema, z.string().transform((message) => ({ code: null, type: null, message }))])
    .nullish()
    .catch(null),
  code: textSchema,
  message: textSchema,
  request_id: textSchema,
});

/** What a refusal of an OpenAI-compatible server means; null for a 2xx answer that names no error. */
export function openaiError(
  answer: RefusedAnswer,
  modelId: string,
  { key, now }: { key: string | null; now: () => number },
): AppError | null {
  const body = errorSchema.safeParse(answer.json);
  const error = body.data?.error;
  const code = error?.code ?? error?.type ?? body.data?.code ?? null;
  const message = error?.message ?? body.data?.message ?? (body.success ? null : words(answer));
  const good = answer.status >= 200 && answer.status < 300;
  if (good && code === null && error == null) return null;
  const { status, headers } = answer;
  const requestId = body.data?.request_id ?? headers.get("x-request-id");
  return new AppError(
    meaning(status, code ?? "", message ?? ""),
    { model: modelId, status },
    {
      vendor: vendorWords({ status, code, message, requestId }, key === null ? [] : [key]),
      retryAfterMs: parseRetryAfter(headers.get("retry-after"), now()),
    },
  );
}

function words({ text }: RefusedAnswer): string | null {
  return text.trim() || null;
}

/** OpenAI, Error codes: a used-up quota has the status of a rate limit (429) and is told apart by its code. */
function meaning(status: number, code: string, message: string): ErrorCode {
  if (status === 401) return "vendor_unauthorized";
  if (status === 403) return "vendor_forbidden";
  if (/insufficient_quota|AllocationQuota/i.test(code)) return "vendor_quota_exhausted";
  if (status === 429) return "vendor_rate_limited";
  if (/model_not_found|ServiceIdNotExist/i.test(code)) return "vendor_unknown_service";
  // Ollama: `model "x" not found, try pulling it first`, without a code.
  if (status === 404 && /model.*not found|does not exist/i.test(message)) {
    return "vendor_unknown_service";
  }
  if (status === 400 || status === 422) return "vendor_invalid_parameter";
  return status >= 500 || status === 408 ? "vendor_failed" : "vendor_refused";
}
