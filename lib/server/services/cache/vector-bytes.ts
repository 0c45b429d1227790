import "server-only";

/**
 * Bytes of one vector, as the cache keeps them; all numbers little-endian.
 *
 * | bytes | meaning                                                    |
 * | ----- | ---------------------------------------------------------- |
 * | 4     | 1 dense, 2 sparse                                          |
 * | 4     | checksum of what follows                                   |
 * | 4     | dense: the dimension; sparse: the number of entries, n     |
 * | 4     | bytes of sealed tokens; 0 when there are none              |
 * | rest  | dense: float32s; sparse: n ids and n weights, each float64 |
 * |       | then the sealed tokens                                     |
 */
export type StoredVector =
  | { type: "dense"; vector: Float32Array }
  | { type: "sparse"; ids: Float64Array; weights: Float64Array; sealedTokens: Uint8Array | null };

const headerBytes = 16;
const dense = 1;
const sparse = 2;

/** Writes a vector; every component comes back exactly. */
export function encodeVector(stored: StoredVector): Uint8Array {
  if (stored.type === "dense") return written(dense, stored.vector.length, 0, [stored.vector]);
  const { ids, weights, sealedTokens } = stored;
  const parts = sealedTokens === null ? [ids, weights] : [ids, weights, sealedTokens];
  return written(sparse, ids.length, sealedTokens?.length ?? 0, parts);
}

/** Reads what {@link encodeVector} wrote; null when the bytes are not whole or not as they were written. */
export function decodeVector(bytes: Uint8Array): StoredVector | null {
  if (bytes.byteLength < headerBytes) return null;
  // A copy starts at a boundary that typed arrays can begin at; bytes from a database may not. `slice` of a Buffer
  // would be no copy.
  const { buffer } = new Uint8Array(bytes);
  const header = new DataView(buffer);
  const [type, checksum, count, sealed] = [0, 4, 8, 12].map((at) => header.getUint32(at, true));
  if (checksum !== checksumOf(new Uint8Array(buffer))) return null;
  const numbers = buffer.byteLength - headerBytes - (sealed ?? 0);
  if (count === undefined || sealed === undefined) return null;
  if (type === dense && sealed === 0 && numbers === count * 4 && count > 0) {
    return { type: "dense", vector: new Float32Array(buffer, headerBytes) };
  }
  if (type !== sparse || numbers !== count * 16) return null;
  const weightsAt = headerBytes + count * 8;
  return {
    type: "sparse",
    ids: new Float64Array(buffer, headerBytes, count),
    weights: new Float64Array(buffer, weightsAt, count),
    sealedTokens: sealed === 0 ? null : new Uint8Array(buffer, headerBytes + numbers, sealed),
  };
}

type Part = Float32Array | Float64Array | Uint8Array;

function written(type: number, count: number, sealed: number, parts: readonly Part[]): Uint8Array {
  const length = parts.reduce((sum, { byteLength }) => sum + byteLength, headerBytes);
  const bytes = new Uint8Array(length);
  let at = headerBytes;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  const header = new DataView(bytes.buffer);
  header.setUint32(0, type, true);
  header.setUint32(8, count, true);
  header.setUint32(12, sealed, true);
  header.setUint32(4, checksumOf(bytes), true);
  return bytes;
}

/**
 * All that follows the checksum itself, four bytes at a time; the bytes begin at a boundary of four. It finds
 * accidents, not intentions. Every word is mixed in by steps that can be undone, so one changed word always shows.
 */
function checksumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + 8, (bytes.byteLength - 8) >>> 2);
  let sum = view.getUint32(0, true) ^ bytes.byteLength;
  for (let at = 0; at < words.length; at++) {
    sum = Math.imul(sum ^ words[at]!, 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  for (let at = 8 + words.length * 4; at < bytes.byteLength; at++) {
    sum = Math.imul(sum ^ bytes[at]!, 0x9e3779b1);
  }
  return sum >>> 0;
}
