import { compact } from "./compact";

/**
 * Values to post to a worker that may pass them on to helpers: in memory that all of them share where
 * the page is isolated from other origins, else just the values, which each of them copies.
 */
export function shareable(values: Float32Array): Float32Array {
  if (!globalThis.crossOriginIsolated) return compact(values);
  const shared = new Float32Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}
