import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/server/http/app-error";
import { deadline } from "./deadline";
import { readVendorBody } from "./read-vendor-body";
import { parseVendorJson } from "./vendor-json";

/** Sends a request and gives its answer: the network's `fetch`, or the emulator. */
export type SendRequest = (request: Request) => Promise<Response>;

/** An answer that is no success, or that is not what was asked for. */
export interface RefusedAnswer {
  status: number;
  headers: Headers;
  /** The body as text, and as JSON where it is JSON; null where it is not. */
  text: string;
  json: unknown;
}

export interface PostJson<Schema extends z.ZodType> {
  send: SendRequest;
  url: string;
  headers: Readonly<Record<string, string>>;
  body: unknown;
  /** Reads a good answer. */
  answer: Schema;
  /** Turns a refusal into an error; null when a 2xx answer holds no refusal either. */
  refusal: (answer: RefusedAnswer) => AppError | null;
  signal: AbortSignal;
  timeoutMs?: number;
  limitBytes?: number;
}

const defaultTimeoutMs = 60_000;
/** 32 vectors of 4,096 components of 20 characters are 2.6 MB; this leaves room for much larger models. */
const defaultLimitBytes = 32 * 1024 * 1024;

/**
 * Posts JSON once and reads the answer with a schema. Never retries and never follows a redirect, which
 * could carry the key elsewhere. Throws an `AppError` that says what failed, or the signal's own reason.
 */
export async function postJson<Schema extends z.ZodType>(
  options: PostJson<Schema>,
): Promise<z.output<Schema>> {
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const limit = deadline(options.signal, timeoutMs);
  try {
    const response = await send(options, limit.signal);
    const text = await readVendorBody(response, options.limitBytes ?? defaultLimitBytes);
    return readAnswer(options, response, text);
  } catch (error) {
    options.signal.throwIfAborted();
    if (limit.signal.aborted) {
      throw new AppError("vendor_timeout", { seconds: timeoutMs / 1_000 }, { cause: error });
    }
    throw error;
  } finally {
    limit.release();
  }
}

async function send<Schema extends z.ZodType>(
  options: PostJson<Schema>,
  signal: AbortSignal,
): Promise<Response> {
  signal.throwIfAborted();
  const request = new Request(options.url, {
    method: "POST",
    headers: { ...options.headers, "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(options.body),
    redirect: "manual",
    cache: "no-store",
    signal,
  });
  try {
    return await options.send(request);
  } catch (error) {
    throw new AppError("vendor_unreachable", {}, { cause: error });
  }
}

function readAnswer<Schema extends z.ZodType>(
  options: PostJson<Schema>,
  response: Response,
  text: string,
): z.output<Schema> {
  const json = parseVendorJson(text);
  const refused = { status: response.status, headers: response.headers, text, json };
  if (response.ok) {
    const answer = options.answer.safeParse(json);
    if (answer.success) return answer.data;
    const refusal = options.refusal(refused);
    if (refusal !== null) throw refusal;
    const path = answer.error.issues[0]?.path.map(String).join(".");
    const problem = json === null ? "it is not JSON" : `no usable ${path || "JSON object"}`;
    throw new AppError("vendor_answer_unreadable", { problem }, { cause: answer.error });
  }
  throw options.refusal(refused) ?? new AppError("vendor_refused", { status: response.status });
}
