import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeVector, encodeVector, type StoredVector } from "./vector-bytes";

const dense = fc
  .float32Array({ minLength: 1, maxLength: 70, noNaN: true, noDefaultInfinity: true })
  .map((vector): StoredVector => ({ type: "dense", vector }));
const sparse = fc
  .tuple(
    fc.array(fc.tuple(fc.maxSafeNat(), fc.double({ noNaN: true })), { maxLength: 20 }),
    fc.option(fc.uint8Array({ minLength: 1, maxLength: 30 }), { nil: null }),
  )
  .map(([entries, sealedTokens]): StoredVector => {
    const ids = Float64Array.from(entries, ([id]) => id);
    return {
      type: "sparse",
      ids,
      weights: Float64Array.from(entries, ([, weight]) => weight),
      sealedTokens,
    };
  });
const stored = fc.oneof(dense, sparse);

describe("the bytes of a vector", () => {
  it("give it back exactly, wherever in a larger buffer they lie", () => {
    fc.assert(
      fc.property(stored, fc.nat(9), (vector, offset) => {
        const bytes = encodeVector(vector);
        const shared = new Uint8Array(bytes.length + offset);
        shared.set(bytes, offset);
        expect(decodeVector(shared.subarray(offset))).toEqual(vector);
        expect(decodeVector(Buffer.from(shared.buffer, offset))).toEqual(vector);
      }),
    );
  });

  it("are nothing when one of them was changed", () => {
    fc.assert(
      fc.property(stored, fc.nat(), fc.integer({ min: 1, max: 255 }), (vector, at, change) => {
        const bytes = encodeVector(vector);
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ change;
        expect(decodeVector(bytes)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it("are nothing when some are missing or there are more", () => {
    fc.assert(
      fc.property(stored, fc.nat(), (vector, at) => {
        const bytes = encodeVector(vector);
        expect(decodeVector(bytes.subarray(0, at % bytes.length))).toBeNull();
        expect(decodeVector(Uint8Array.from([...bytes, 0]))).toBeNull();
      }),
    );
  });

  it("keep the smallest and the largest components, and the sign of zero", () => {
    const vector = Float32Array.from([-0, 1.4e-45, 3.4028234663852886e38, 0.1]);
    const decoded = decodeVector(encodeVector({ type: "dense", vector }));
    expect(decoded).toEqual({ type: "dense", vector });
  });
});
