import "server-only";

export interface BatchLimits {
  /** Inputs in one upstream call. */
  inputs: number;
  /** Bytes of one upstream call's body. */
  bytes: number;
}

export interface BatchPlan {
  /** The positions of the inputs of each batch. */
  batches: readonly (readonly number[])[];
  /** The positions of inputs that alone are larger than one call may be. */
  tooLarge: readonly number[];
}

/** Room for the body's other fields: names, role, dimension, brackets. */
const envelopeBytes = 512;

/**
 * Cuts inputs into batches in their order. A text counts with the bytes that it has in a JSON body, since
 * escapes and UTF-8 can make it six times as long as its characters.
 */
export function planBatches(
  texts: readonly string[],
  positions: readonly number[],
  limits: BatchLimits,
): BatchPlan {
  const room = limits.bytes - envelopeBytes;
  const batches: number[][] = [];
  const tooLarge: number[] = [];
  let open: number[] = [];
  let openBytes = 0;
  for (const position of positions) {
    const bytes = jsonBytes(texts[position] ?? "");
    if (bytes > room) {
      tooLarge.push(position);
      continue;
    }
    if (open.length === limits.inputs || openBytes + bytes > room) {
      batches.push(open);
      open = [];
      openBytes = 0;
    }
    open.push(position);
    openBytes += bytes;
  }
  if (open.length > 0) batches.push(open);
  return { batches, tooLarge };
}

/** Bytes of a text as an element of a JSON array, with its comma. */
function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) + 1;
}
