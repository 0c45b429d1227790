import { embedRequestLimits } from "@/lib/contract/embed-request";
import type { InputContent } from "@/lib/inputs/input-content";
import type { InputImage } from "@/lib/inputs/input-image";

const bytesForTheRest = 4_096;
const bytesAroundAnInput = 60;

/**
 * Cuts a column's inputs into requests that keep to the limits of `POST /api/embeddings`.
 * A single input above the byte limit travels alone, so that its refusal hits no other.
 */
export function splitRequests(inputs: readonly InputContent[]): InputContent[][] {
  const requests: InputContent[][] = [];
  let current: InputContent[] = [];
  let bytes = bytesForTheRest;
  for (const input of inputs) {
    const size = bytesAtMost(input);
    const full = current.length === embedRequestLimits.inputs;
    if (current.length > 0 && (full || bytes + size > embedRequestLimits.bytes)) {
      requests.push(current);
      current = [];
      bytes = bytesForTheRest;
    }
    current.push(input);
    bytes += size;
  }
  if (current.length > 0) requests.push(current);
  return requests;
}

function bytesAtMost({ text, image }: InputContent): number {
  const imageBytes = image === undefined ? 0 : imageBytesOf(image);
  return jsonBytesAtMost(text) + imageBytes + bytesAroundAnInput;
}

/** A data URL is ASCII and long: encoding it only to count it would copy megabytes. */
function imageBytesOf(image: InputImage): number {
  return image.source === "data" ? image.dataUrl.length : jsonBytesAtMost(image.url);
}

/** Bytes of the text inside JSON; the short cut for short texts is an upper bound (`\u0000` is six for one unit). */
function jsonBytesAtMost(text: string): number {
  if (text.length < 1_024) return text.length * 6;
  return new TextEncoder().encode(JSON.stringify(text)).length;
}
