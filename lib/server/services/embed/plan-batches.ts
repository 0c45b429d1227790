import "server-only";
import type { EmbeddingInput } from "@/lib/server/providers/spec";

export interface BatchLimits {
  /** Inputs in one upstream call. */
  inputs: number;
  /** Bytes of one upstream call's body. */
  bytes: number;
  /** Whether a text and an image may not share a call. */
  oneKindACall: boolean;
}

export interface BatchPlan {
  /** The positions of the inputs of each batch. */
  batches: readonly (readonly number[])[];
  /** The positions of inputs that alone are larger than one call may be. */
  tooLarge: readonly number[];
}

/** Room for the body's other fields: names, role, dimension, brackets. */
const envelopeBytes = 512;

/** Cuts inputs into batches, in their order among those that may share a call. */
export function planBatches(
  inputs: readonly EmbeddingInput[],
  positions: readonly number[],
  limits: BatchLimits,
): BatchPlan {
  const isImage = (position: number): boolean => inputs[position]?.image !== null;
  const groups = limits.oneKindACall
    ? [positions.filter((at) => !isImage(at)), positions.filter(isImage)]
    : [positions];
  const plans = groups.map((group) => planGroup(inputs, group, limits));
  return {
    batches: plans.flatMap(({ batches }) => batches),
    tooLarge: plans.flatMap(({ tooLarge }) => tooLarge),
  };
}

function planGroup(
  inputs: readonly EmbeddingInput[],
  positions: readonly number[],
  limits: BatchLimits,
): BatchPlan {
  const room = limits.bytes - envelopeBytes;
  const batches: number[][] = [];
  const tooLarge: number[] = [];
  let open: number[] = [];
  let openBytes = 0;
  for (const position of positions) {
    const bytes = jsonBytes(inputs[position]);
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

/**
 * Bytes of an input as an element of a JSON array: a text has those of its escapes and of UTF-8, which can
 * make it six times as long as its characters.
 */
function jsonBytes(input: EmbeddingInput | undefined): number {
  return '{"text":,"image":},'.length + bytesOf(input?.text) + bytesOf(input?.image);
}

function bytesOf(text: string | null | undefined): number {
  // Megabytes of base64 have no escapes, and need no copy to be counted.
  if (text?.startsWith("data:image/")) return text.length + 2;
  return text == null ? 0 : Buffer.byteLength(JSON.stringify(text));
}
