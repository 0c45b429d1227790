import { invalidParameter } from "./platform-error";

/**
 * Reads a request's body as JSON. Counts bytes while reading, since a chunked body has no
 * `Content-Length` to trust.
 * @throws PlatformError `InvalidParameter` when it is not JSON, not UTF-8, or larger than `maxBytes`;
 *   the signal's reason when the request is aborted.
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  requireJsonContentType(request.headers.get("content-type"));
  const bytes = await readBytes(request, maxBytes);
  try {
    const body: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return body;
  } catch (cause) {
    throw invalidParameter(cause);
  }
}

function requireJsonContentType(contentType: string | null): void {
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? "")) {
    throw invalidParameter();
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (!request.body) throw invalidParameter();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(request.body)) {
    request.signal.throwIfAborted();
    length += chunk.byteLength;
    if (length > maxBytes) throw invalidParameter();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** The chunks of a stream; leaving the loop early cancels it. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
