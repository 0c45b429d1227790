import { z } from "zod";
import type { Emulator } from "../emulator";
import { platformRequest, servicePath } from "./platform-request";

const answerSchema = z.strictObject({
  request_id: z.string().regex(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/),
  latency: z.int().min(0),
  usage: z.strictObject({ token_count: z.int().min(1) }),
  result: z.strictObject({
    embeddings: z.array(z.strictObject({ index: z.int(), embedding: z.array(z.number()) })),
  }),
});

const errorSchema = z.strictObject({
  request_id: z.string(),
  latency: z.int().min(0),
  code: z.string(),
  message: z.string(),
});

export interface DenseBody {
  input: readonly string[] | string;
  input_type?: "query" | "document";
  dimension?: number;
}

/** A dense request; headers as in {@link platformRequest}. */
export function denseRequest(
  serviceId: string,
  body: unknown,
  headers?: Record<string, string | null>,
): Request {
  return platformRequest(servicePath("text-embedding", serviceId), body, headers);
}

/** Vectors by index, and the tokens that were counted. */
export async function embedDense(
  emulator: Emulator,
  serviceId: string,
  body: DenseBody,
): Promise<{ vectors: number[][]; tokens: number }> {
  const response = await emulator(denseRequest(serviceId, body));
  return readDenseAnswer(await response.json());
}

export function readDenseAnswer(json: unknown): { vectors: number[][]; tokens: number } {
  const { usage, result } = answerSchema.parse(json);
  const inOrder = result.embeddings.toSorted((a, b) => a.index - b.index);
  return { vectors: inOrder.map(({ embedding }) => embedding), tokens: usage.token_count };
}

/** Status and body of a refusal. */
export async function readRefusal(
  response: Response,
): Promise<{ status: number; code: string; message: string }> {
  const { code, message } = errorSchema.parse(await response.json());
  return { status: response.status, code, message };
}
