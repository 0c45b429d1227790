import "server-only";
import { AppError } from "./app-error";

/**
 * The bytes of a body as they come, counted, since `Content-Length` may be absent or untrue and Next itself has
 * no limit. Throws `body_too_large`, and tells the sender that nothing more is read.
 */
export async function* bodyParts(
  request: Request,
  limitBytes: number,
): AsyncGenerator<Uint8Array, void, void> {
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) tooLarge(limitBytes);
  const reader = request.body?.getReader();
  if (reader === undefined) return;
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      size += value.byteLength;
      if (size > limitBytes) tooLarge(limitBytes);
      yield value;
    }
  } finally {
    // After the last byte this does nothing.
    await reader.cancel().catch(() => undefined);
  }
}

/** Throws `invalid_request` unless the body is said to be of this media type. */
export function checkMediaType({ headers }: Request, mediaType: string): void {
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== mediaType) {
    throw new AppError("invalid_request", { problem: `the Content-Type must be ${mediaType}` });
  }
}

function tooLarge(limit: number): never {
  throw new AppError("body_too_large", { limit });
}
