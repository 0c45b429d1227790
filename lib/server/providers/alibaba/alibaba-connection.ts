import "server-only";
import type { z } from "zod";
import type { EmbedOptions } from "../spec";
import { sendJson, type ReadAnswer, type SendRequest } from "../send-json";
import { alibabaError } from "./alibaba-error";

/** An account of the platform, and the way to it. */
export interface AlibabaConnection {
  origin: string;
  workspace: string;
  key: string;
  send: SendRequest;
  /** The present in milliseconds, against which a `Retry-After` date is read. */
  now: () => number;
  timeoutMs?: number;
}

/** One call to the platform. */
export interface AlibabaCall<Schema extends z.ZodType> {
  /** What errors name. */
  modelId: string;
  url: string;
  body: unknown;
  answer: Schema;
  /** The token of a deployment, which is sent beside the key; left out of calls to anything else. */
  token?: string | null;
}

/** Posts a call with the account's key, and reads the answer or throws what the platform's refusal means. */
export function callAlibaba<Schema extends z.ZodType>(
  { key, send, now, timeoutMs }: AlibabaConnection,
  { modelId, url, body, answer, token }: AlibabaCall<Schema>,
  options: EmbedOptions,
): Promise<ReadAnswer<Schema>> {
  const secrets = token == null ? [key] : [key, token];
  const isDeployment = token !== undefined;
  return sendJson({
    ...options,
    send,
    method: "POST",
    url,
    headers: { Authorization: `Bearer ${key}`, ...(token != null && { Token: token }) },
    body,
    answer,
    refusal: (refused) => alibabaError(refused, { modelId, secrets, isDeployment, nowMs: now() }),
    secrets,
    timeoutMs,
  });
}

/** The address of a service in the account's workspace. */
export function serviceUrl(
  { origin, workspace }: AlibabaConnection,
  api: "text-embedding" | "text-sparse-embedding" | "multi-modal-embedding",
  serviceId: string,
): string {
  return `${origin}/v3/openapi/workspaces/${workspace}/${api}/${serviceId}`;
}
