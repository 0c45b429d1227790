import "server-only";

const encoder = new TextEncoder();

/**
 * An event as a line of NDJSON, in UTF-8. The vectors of a batch are base64, in which nothing is to be escaped or
 * encoded: their 175 kB are put in as they are, since both would go over them once more.
 */
export function eventLine(event: unknown): Uint8Array {
  if (!hasVectors(event)) return encoder.encode(`${JSON.stringify(event)}\n`);
  const { vectors, ...others } = event;
  const head = encoder.encode(`{"vectors":"`);
  const tail = encoder.encode(`",${JSON.stringify(others).slice(1)}\n`);
  const line = Buffer.allocUnsafe(head.length + vectors.length + tail.length);
  line.set(head);
  line.write(vectors, head.length, "latin1");
  line.set(tail, head.length + vectors.length);
  return line;
}

function hasVectors(event: unknown): event is { type: "batch"; vectors: string } {
  if (typeof event !== "object" || event === null) return false;
  return "type" in event && event.type === "batch" && "vectors" in event;
}
