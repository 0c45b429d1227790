import "server-only";
import { AppError } from "@/lib/server/http/app-error";

/** Reads a body as UTF-8 text, up to a limit. A cut-off or larger one throws `vendor_answer_unreadable`. */
export async function readVendorBody(response: Response, limitBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return "";
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      size += value?.byteLength ?? 0;
      if (size > limitBytes) throw unreadable(`it is larger than ${limitBytes} bytes`);
      parts.push(decoder.decode(value, { stream: !done }));
      if (done) return parts.join("");
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
