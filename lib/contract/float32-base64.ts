/**
 * Packs float32 values as base64 of their little-endian bytes, as vectors travel in `batch` events.
 * Works in Node and in browsers; every engine that Node and browsers run on is little-endian.
 */
export function encodeFloat32Base64(values: Float32Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  // Through globalThis: for the bare name the bundler would put a copy of Buffer into every page.
  if (globalThis.Buffer !== undefined) {
    return globalThis.Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString(
      "base64",
    );
  }
  let binary = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}

/** Reads what {@link encodeFloat32Base64} wrote. Throws when the byte count is no multiple of 4. */
export function decodeFloat32Base64(text: string): Float32Array<ArrayBuffer> {
  const binary = atob(text);
  if (binary.length % 4 !== 0) {
    throw new Error(`expected a multiple of 4 bytes of float32 data, got ${binary.length}`);
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return new Float32Array(bytes.buffer);
}
