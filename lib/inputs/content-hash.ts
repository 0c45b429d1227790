import { wellFormed } from "./well-formed";

const roundConstants = fractionalRootBits(64, 1 / 3);
const initialState = fractionalRootBits(8, 1 / 2);

/**
 * SHA-256 of the text as it is sent (`wellFormed`, UTF-8), in lower-case hex: the key under which
 * its vectors may be kept. Synchronous and written out, because `crypto.subtle` is missing when the
 * page is opened over plain http from another machine. Source: FIPS 180-4.
 */
export function contentHash(text: string): string {
  return bytesHash(new TextEncoder().encode(wellFormed(text)));
}

/** SHA-256 of bytes, such as a picture's file, in lower-case hex; see {@link contentHash}. */
export function bytesHash(bytes: Uint8Array): string {
  const blocks = paddedBlocks(bytes);
  const state = Uint32Array.from(initialState);
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    for (let t = 0; t < 16; t++) schedule[t] = blocks.getUint32(offset + t * 4);
    compress(state, schedule);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** The message, a 1 bit, zeros, and the length in bits as a 64-bit number. */
function paddedBlocks(message: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x2000_0000));
  view.setUint32(padded.length - 4, message.length << 3);
  return view;
}

function compress(state: Uint32Array, w: Uint32Array): void {
  for (let t = 16; t < 64; t++) {
    const [near, far] = [w[t - 15]!, w[t - 2]!];
    const sigma0 = rotate(near, 7) ^ rotate(near, 18) ^ (near >>> 3);
    const sigma1 = rotate(far, 17) ^ rotate(far, 19) ^ (far >>> 10);
    w[t] = sigma1 + w[t - 7]! + sigma0 + w[t - 16]!;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sum1 + choice + roundConstants[t]! + w[t]!) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + sum0 + majority) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index]! += word;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The standard's constants: the first 32 fractional bits of a root of the first primes. */
function fractionalRootBits(count: number, exponent: number): Uint32Array {
  const bits: number[] = [];
  for (let candidate = 2; bits.length < count; candidate++) {
    if (!isPrime(candidate)) continue;
    const root = candidate ** exponent;
    bits.push((root - Math.floor(root)) * 2 ** 32);
  }
  return Uint32Array.from(bits);
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) {
    if (candidate % divisor === 0) return false;
  }
  return true;
}
