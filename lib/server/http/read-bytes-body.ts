import "server-only";
import { bodyParts, checkMediaType } from "./body-parts";

/**
 * Reads a body of one media type. A form of another site cannot send a type that is none of its three.
 * Throws `invalid_request` or `body_too_large`.
 */
export async function readBytesBody(
  request: Request,
  mediaType: string,
  limitBytes: number,
): Promise<Uint8Array> {
  checkMediaType(request, mediaType);
  const parts: Uint8Array[] = [];
  for await (const part of bodyParts(request, limitBytes)) parts.push(part);
  return joined(parts);
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
