import { embedRequestLimits } from "@/lib/contract/embed-request";

const bytesForTheRest = 4_096;
const bytesAroundAText = 40;

/**
 * Cuts a column's texts into requests that keep to the limits of `POST /api/embeddings`.
 * A single text above the byte limit travels alone, so that its refusal hits no other.
 */
export function splitRequests(texts: readonly string[]): string[][] {
  const requests: string[][] = [];
  let current: string[] = [];
  let bytes = bytesForTheRest;
  for (const text of texts) {
    const size = jsonBytesAtMost(text) + bytesAroundAText;
    const full = current.length === embedRequestLimits.inputs;
    if (current.length > 0 && (full || bytes + size > embedRequestLimits.bytes)) {
      requests.push(current);
      current = [];
      bytes = bytesForTheRest;
    }
    current.push(text);
    bytes += size;
  }
  if (current.length > 0) requests.push(current);
  return requests;
}

/** Bytes of the text inside JSON; the short cut for short texts is an upper bound (`\u0000` is six for one unit). */
function jsonBytesAtMost(text: string): number {
  if (text.length < 1_024) return text.length * 6;
  return new TextEncoder().encode(JSON.stringify(text)).length;
}
