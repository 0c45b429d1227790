import "server-only";
import { AppError } from "@/lib/server/http/app-error";

/**
 * Reads a body as UTF-8 text, up to a limit. A cut-off or larger one throws `vendor_answer_unreadable`.
 * Decoded as a whole: a decoder fed piece by piece makes text of two bytes a character, which takes twice
 * the memory and longer to parse.
 */
export async function readVendorBody(response: Response, limitBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return "";
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new TextDecoder().decode(Buffer.concat(pieces, size));
      size += value.byteLength;
      if (size > limitBytes) throw unreadable(`it is larger than ${limitBytes} bytes`);
      pieces.push(value);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unreadable("it was cut off", error);
  } finally {
    // A body left unread would keep its connection busy.
    await reader.cancel().catch(() => undefined);
  }
}

function unreadable(problem: string, cause?: unknown): AppError {
  return new AppError("vendor_answer_unreadable", { problem }, { cause });
}
