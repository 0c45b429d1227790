const hugeChunk = new TextEncoder().encode("x".repeat(1024 * 1024));
const hugeChunks = 64;

/** What ends a body that is cut off on purpose. */
export class CutOff extends Error {
  constructor() {
    super("The emulator cut the answer off, as it was told to.");
    this.name = "CutOff";
  }
}

/**
 * The body with a number replaced by `NaN`, which JSON does not know: the first of a vector, else the first
 * weight of a sparse one, else the first index, since a base64 vector has no number.
 */
export function notANumberBody(json: string): string {
  const place = firstNumberOf(json, /\[-?\d/) ?? firstNumberOf(json, /"(?:weight|index)":-?\d/);
  if (place === null) return "NaN";
  return json.slice(0, place) + json.slice(place).replace(/^-?[\d.e-]+/, "NaN");
}

/** Where the number begins with which the pattern ends. */
function firstNumberOf(json: string, pattern: RegExp): number | null {
  const match = pattern.exec(json);
  if (match === null) return null;
  return match.index + match[0].search(/-?\d$/);
}

/** The first half of the body, then a broken connection. */
export function cutOffBody(json: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(json);
  let sent = false;
  // Errors in a later pull: an error drops what is still in the queue.
  return new ReadableStream(
    {
      pull(controller) {
        if (sent) controller.error(new CutOff());
        else controller.enqueue(bytes.subarray(0, Math.floor(bytes.length / 2)));
        sent = true;
      },
    },
    { highWaterMark: 0 },
  );
}

/** The same JSON object behind 64 MiB of padding, made while it is read. */
export function hugeBody(json: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent === 0) controller.enqueue(encoder.encode('{"padding":"'));
      if (sent < hugeChunks) controller.enqueue(hugeChunk);
      else {
        controller.enqueue(encoder.encode(`",${json.slice(1)}`));
        controller.close();
      }
      sent++;
    },
  });
}
