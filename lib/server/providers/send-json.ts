import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/server/http/app-error";
import { deadline } from "./deadline";
import { readVendorBody } from "./read-vendor-body";
import type { EmbedOptions, VendorExchange } from "./spec";
import { parseVendorJson } from "./vendor-json";
import { redact } from "./vendor-words";

/** A request as it goes out. */
export interface VendorRequest {
  method: "GET" | "POST";
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Left out of a GET. */
  body: string | undefined;
  signal: AbortSignal;
}

/** Sends a request and gives its answer: over the network, or to the emulator. Follows no redirect. */
export type SendRequest = (request: VendorRequest) => Promise<Response>;

/** An answer that is no success, or that is not what was asked for. */
export interface RefusedAnswer {
  status: number;
  headers: Headers;
  /** The body as text, and as JSON where it is JSON; null where it is not. */
  text: string;
  json: unknown;
}

export interface SendJson<Schema extends z.ZodType> extends EmbedOptions {
  send: SendRequest;
  method: "GET" | "POST";
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Left out of a GET. */
  body?: unknown;
  /** Reads a good answer. */
  answer: Schema;
  /** Turns a refusal into an error; null when a 2xx answer holds no refusal either. */
  refusal: (answer: RefusedAnswer) => AppError | null;
  /** Keys that nobody who observes the exchange may see. */
  secrets: readonly string[];
  timeoutMs?: number;
  limitBytes?: number;
}

/** A good answer as its schema reads it, with its headers. */
export interface ReadAnswer<Schema extends z.ZodType> {
  body: z.output<Schema>;
  headers: Headers;
}

const defaultTimeoutMs = 60_000;
/** 32 vectors of 4,096 components of 20 characters are 2.6 MB; this leaves room for much larger models. */
const defaultLimitBytes = 32 * 1024 * 1024;

/**
 * Sends JSON once and reads the answer with a schema. Never retries and never follows a redirect, which
 * could carry the key elsewhere. Throws an `AppError` that says what failed, or the signal's own reason.
 */
export async function sendJson<Schema extends z.ZodType>(
  options: SendJson<Schema>,
): Promise<ReadAnswer<Schema>> {
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const limit = deadline(options.signal, timeoutMs);
  let answer: VendorExchange["answer"] = null;
  try {
    const response = await send(options, limit.signal);
    answer = { status: response.status, headers: readable(response.headers), body: "" };
    const text = await readVendorBody(response, options.limitBytes ?? defaultLimitBytes);
    answer.body = text;
    return { body: readAnswer(options, response, text), headers: response.headers };
  } catch (error) {
    options.signal.throwIfAborted();
    if (limit.signal.aborted) {
      throw new AppError("vendor_timeout", { seconds: timeoutMs / 1_000 }, { cause: error });
    }
    throw error;
  } finally {
    limit.release();
    if (options.observe) options.observe(withoutSecrets(options, answer));
  }
}

async function send<Schema extends z.ZodType>(
  options: SendJson<Schema>,
  signal: AbortSignal,
): Promise<Response> {
  signal.throwIfAborted();
  const { method, url } = options;
  const [headers, body] = [sentHeaders(options), sentBody(options)];
  try {
    return await options.send({ method, url, headers, body, signal });
  } catch (error) {
    throw new AppError("vendor_unreachable", {}, { cause: error });
  }
}

function sentHeaders({ headers, body }: SendJson<z.ZodType>): Record<string, string> {
  const sent = { ...headers, Accept: "application/json" };
  return body === undefined ? sent : { ...sent, "Content-Type": "application/json" };
}

function sentBody({ body }: SendJson<z.ZodType>): string | undefined {
  return body === undefined ? undefined : JSON.stringify(body);
}

function readAnswer<Schema extends z.ZodType>(
  options: SendJson<Schema>,
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

function withoutSecrets(
  options: SendJson<z.ZodType>,
  answer: VendorExchange["answer"],
): VendorExchange {
  const clean = (text: string): string => redact(text, options.secrets);
  const cleanAll = (headers: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, clean(value)]));
  return {
    request: {
      method: options.method,
      url: options.url,
      headers: cleanAll(sentHeaders(options)),
      body: sentBody(options) ?? "",
    },
    answer: answer && { ...answer, headers: cleanAll(answer.headers), body: clean(answer.body) },
  };
}

/** An answer may set a cookie for us, which is a secret of ours. */
function readable(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name !== "set-cookie"));
}
