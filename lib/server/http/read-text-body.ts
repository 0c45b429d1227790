import "server-only";
import { AppError } from "./app-error";
import { bodyParts, checkMediaType } from "./body-parts";

/** A body of text, and the bytes that it had. */
export interface TextBody {
  text: string;
  bytes: number;
}

/** Reads a body of one media type as UTF-8. Throws `invalid_request` or `body_too_large`. */
export async function readTextBody(
  request: Request,
  mediaType: string,
  limitBytes: number,
): Promise<TextBody> {
  checkMediaType(request, mediaType);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const texts: string[] = [];
  let bytes = 0;
  for await (const part of bodyParts(request, limitBytes)) {
    bytes += part.byteLength;
    texts.push(decode(() => decoder.decode(part, { stream: true })));
  }
  texts.push(decode(() => decoder.decode()));
  return { text: texts.join(""), bytes };
}

function decode(work: () => string): string {
  try {
    return work();
  } catch {
    throw new AppError("invalid_request", { problem: "the body is not UTF-8" });
  }
}
