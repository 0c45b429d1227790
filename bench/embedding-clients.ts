import { z } from "zod";
import { embedEventSchema, type EmbedEvent } from "@/lib/contract/embed-events";
import type { EmbedRequest } from "@/lib/contract/embed-request";

const serviceId = "ops-text-embedding-002";
export const dimension = 1_024;
const lineFeed = 10;

/** The vectors of texts, in their order; none for a text that failed. */
export interface Embedded {
  vectors: Float32Array[];
  retries: number;
  /** How many texts the cache answered. */
  cached: number;
  /** How many texts have no vector. */
  failed: number;
  /** Milliseconds of the application's calls to the platform, by its own clock. */
  upstreamMs: number;
}

/** A client of the platform without the application between, that reads the answer into vectors. */
export async function embedDirectly(
  platform: string,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<Float32Array[]> {
  const url = `${platform}/v3/openapi/workspaces/default/text-embedding/${serviceId}`;
  const response = await post(url, { input: texts, input_type: "document" }, signal);
  const { result } = answerSchema.parse(await response.json());
  const vectors: Float32Array[] = [];
  for (const { index, embedding } of result.embeddings) {
    vectors[index] = new Float32Array(embedding);
  }
  return vectors;
}

// Looking at each of 32,768 numbers would slow the direct client down and flatter the application.
const answerSchema = z.object({
  result: z.object({
    embeddings: z.array(
      z.object({ index: z.int(), embedding: z.custom<readonly number[]>(Array.isArray) }),
    ),
  }),
});

/** A client of `POST /api/embeddings` that reads the stream into vectors, as the page does. */
export async function embedThrough(
  application: string,
  texts: readonly string[],
  signal: AbortSignal,
  cache: EmbedRequest["cache"] = "bypass",
): Promise<Embedded> {
  const request: EmbedRequest = {
    model: `alibaba:${serviceId}`,
    role: "document",
    cache,
    inputs: texts.map((text, at) => ({ id: String(at), text })),
  };
  const response = await post(`${application}/api/embeddings`, request, signal);
  const embedded: Embedded = { vectors: [], retries: 0, cached: 0, failed: 0, upstreamMs: 0 };
  const lines = linesOf(response);
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    const event = embedEventSchema.parse(JSON.parse(line.value));
    take(event, embedded);
    if (event.type === "done") {
      // The answer's end is still to be read, or its connection could not be used again.
      void lines.next();
      return embedded;
    }
  }
  throw new Error("The application's answer ended before its last line.");
}

function take(event: EmbedEvent, embedded: Embedded): void {
  if (event.type === "retry") embedded.retries++;
  if (event.type === "failure") embedded.failed += event.indices.length;
  if (event.type !== "batch") return;
  if (event.cached) embedded.cached += event.indices.length;
  embedded.upstreamMs += event.latencyMs;
  const all = float32Of(event.vectors);
  event.indices.forEach((index, row) => {
    embedded.vectors[index] = all.subarray(row * event.dimension, (row + 1) * event.dimension);
  });
}

/** As Node reads base64 best; `atob`, which the page has for it, is slow there. */
function float32Of(base64: string): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  return new Float32Array(bytes.buffer);
}

/** Decoded line by line: Node's decoder is slow on pieces of a text, and the direct client reads a whole one. */
async function* linesOf({ body }: Response): AsyncGenerator<string> {
  if (body === null) throw new Error("The application answered without a body.");
  let pieces: Uint8Array[] = [];
  for await (const bytes of body) {
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      pieces.push(bytes.subarray(start, end));
      yield Buffer.concat(pieces).toString("utf8");
      pieces = [];
      start = end + 1;
    }
    pieces.push(bytes.subarray(start));
  }
}

async function post(url: string, body: unknown, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer bench-direct" },
    body: JSON.stringify(body),
    signal,
  });
  if (!response.ok) {
    throw new Error(`${url} answers ${response.status}: ${await response.text()}`);
  }
  return response;
}
