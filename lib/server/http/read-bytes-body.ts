import "server-only";
import { AppError } from "./app-error";

/**
 * Reads a body of one media type, counting bytes while they come; see `readJsonBody`. A form of another site
 * cannot send a type that is none of its three. Throws `invalid_request` or `body_too_large`.
 */
export async function readBytesBody(
  request: Request,
  mediaType: string,
  limitBytes: number,
): Promise<Uint8Array> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== mediaType) {
    throw new AppError("invalid_request", { problem: `the Content-Type must be ${mediaType}` });
  }
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) tooLarge(limitBytes);
  return joined(await readParts(request, limitBytes));
}

async function readParts(request: Request, limitBytes: number): Promise<Uint8Array[]> {
  const reader = request.body?.getReader();
  if (reader === undefined) return [];
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return parts;
      size += value.byteLength;
      if (size > limitBytes) tooLarge(limitBytes);
      parts.push(value);
    }
  } finally {
    // Tells the sender that nothing more is read; after the last byte it does nothing.
    await reader.cancel().catch(() => undefined);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

function tooLarge(limit: number): never {
  throw new AppError("body_too_large", { limit });
}
