import { compact } from "./compact";

/** Zeros in memory that can be posted to workers without a copy, where the page is isolated from other origins. */
export function shareableFloats(length: number): Float32Array {
  return globalThis.crossOriginIsolated
    ? new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT))
    : new Float32Array(length);
}

/**
 * Values to post to a worker that may pass them on to helpers: in memory that all of them share where
 * the page is isolated from other origins, else just the values, which each of them copies.
 */
export function shareable(values: Float32Array): Float32Array {
  if (!globalThis.crossOriginIsolated) return compact(values);
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const shared = shareableFloats(values.length);
  shared.set(values);
  return shared;
}
