import "server-only";
import { AppError } from "./app-error";

/**
 * Reads a JSON body, counting bytes while they come, since `Content-Length` may be absent or untrue and
 * Next itself has no limit. Throws `invalid_request` or `body_too_large`.
 */
export async function readJsonBody(request: Request, limitBytes: number): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  // A form of another site can send any body, but not this type without being asked first.
  if (type !== "application/json") invalid("the Content-Type must be application/json");
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) tooLarge(limitBytes);
  return parse(await readText(request, limitBytes));
}

async function readText(request: Request, limitBytes: number): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = request.body?.getReader();
  if (reader === undefined) return "";
  const parts: string[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      size += value?.byteLength ?? 0;
      if (size > limitBytes) tooLarge(limitBytes);
      parts.push(decode(decoder, value, !done));
      if (done) return parts.join("");
    }
  } finally {
    // Tells the sender that nothing more is read; after the last byte it does nothing.
    await reader.cancel().catch(() => undefined);
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return invalid("the body is not UTF-8");
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return invalid("the body is not JSON");
  }
}

function invalid(problem: string): never {
  throw new AppError("invalid_request", { problem });
}

function tooLarge(limit: number): never {
  throw new AppError("body_too_large", { limit });
}
