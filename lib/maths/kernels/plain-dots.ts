import type { DotListed, DotQuery, DotTile, KernelFunctions } from "./kernel-functions";
import type { KernelMemory } from "./kernel-memory";

type DotKernels = Pick<
  KernelFunctions,
  | "dotTile"
  | "dotTileQuantised"
  | "dotQuery"
  | "dotQueryQuantised"
  | "dotListed"
  | "dotListedQuantised"
>;

/** Writes the product of the rows at the byte offsets a and b to the byte offset `to`. */
type DotPair = (a: number, b: number, stride: number, to: number) => void;

/** The kernels that multiply rows. */
export function plainDots(memory: KernelMemory): DotKernels {
  const single: DotPair = (a, b, stride, to) => {
    memory.f32[to / 4] = singleDot(memory.f32, a / 4, b / 4, stride / 4);
  };
  const quantised: DotPair = (a, b, stride, to) => {
    memory.i32[to / 4] = quantisedDot(memory.i16, a / 2, b / 2, stride / 2);
  };
  return {
    dotTile: (a, aRows, b, bRows, stride, out, outStride) => {
      const { f32 } = memory;
      const width = stride / 4;
      for (let i = 0; i < aRows; i++) {
        const row = (a + i * stride) / 4;
        // Rows come in fours here, so that two at a time leave none over.
        for (let j = 0; j < bRows; j += 2) {
          const to = (out + i * outStride) / 4 + j;
          twoDots(f32, row, (b + j * stride) / 4, width, to);
        }
      }
    },
    dotTileQuantised: tileOf(quantised),
    dotQuery: queryOf(single),
    dotQueryQuantised: queryOf(quantised),
    dotListed: listedOf(single, memory),
    dotListedQuantised: listedOf(quantised, memory),
  };
}

function tileOf(dot: DotPair): DotTile {
  return (a, aRows, b, bRows, stride, out, outStride) => {
    for (let i = 0; i < aRows; i++) {
      for (let j = 0; j < bRows; j++) {
        dot(a + i * stride, b + j * stride, stride, out + i * outStride + j * 4);
      }
    }
  };
}

function queryOf(dot: DotPair): DotQuery {
  return (query, at, rows, stride, out) => {
    for (let row = 0; row < rows; row++) dot(query, at + row * stride, stride, out + row * 4);
  };
}

function listedOf(dot: DotPair, memory: KernelMemory): DotListed {
  return (query, base, stride, ids, count, out) => {
    for (let i = 0; i < count; i++) {
      dot(query, base + memory.i32[ids / 4 + i]! * stride, stride, out + i * 4);
    }
  };
}

/** Rounded to float32 at every step and summed in four lanes, as SIMD does. */
function singleDot(f32: Float32Array, a: number, b: number, width: number): number {
  const { fround } = Math;
  let s0 = fround(0);
  let s1 = fround(0);
  let s2 = fround(0);
  let s3 = fround(0);
  for (let k = 0; k < width; k += 4) {
    s0 = fround(s0 + fround(f32[a + k]! * f32[b + k]!));
    s1 = fround(s1 + fround(f32[a + k + 1]! * f32[b + k + 1]!));
    s2 = fround(s2 + fround(f32[a + k + 2]! * f32[b + k + 2]!));
    s3 = fround(s3 + fround(f32[a + k + 3]! * f32[b + k + 3]!));
  }
  return fround(fround(s0 + s2) + fround(s1 + s3));
}

/** {@link singleDot} with two neighbouring rows at once: what is read of the first row serves both. */
function twoDots(f32: Float32Array, a: number, b: number, width: number, to: number): void {
  const { fround } = Math;
  const c = b + width;
  let s0 = fround(0);
  let s1 = fround(0);
  let s2 = fround(0);
  let s3 = fround(0);
  let t0 = fround(0);
  let t1 = fround(0);
  let t2 = fround(0);
  let t3 = fround(0);
  for (let k = 0; k < width; k += 4) {
    const x0 = f32[a + k]!;
    const x1 = f32[a + k + 1]!;
    const x2 = f32[a + k + 2]!;
    const x3 = f32[a + k + 3]!;
    s0 = fround(s0 + fround(x0 * f32[b + k]!));
    t0 = fround(t0 + fround(x0 * f32[c + k]!));
    s1 = fround(s1 + fround(x1 * f32[b + k + 1]!));
    t1 = fround(t1 + fround(x1 * f32[c + k + 1]!));
    s2 = fround(s2 + fround(x2 * f32[b + k + 2]!));
    t2 = fround(t2 + fround(x2 * f32[c + k + 2]!));
    s3 = fround(s3 + fround(x3 * f32[b + k + 3]!));
    t3 = fround(t3 + fround(x3 * f32[c + k + 3]!));
  }
  f32[to] = fround(fround(s0 + s2) + fround(s1 + s3));
  f32[to + 1] = fround(fround(t0 + t2) + fround(t1 + t3));
}

function quantisedDot(i16: Int16Array, a: number, b: number, width: number): number {
  let sum = 0;
  for (let k = 0; k < width; k++) sum = (sum + Math.imul(i16[a + k]!, i16[b + k]!)) | 0;
  return sum;
}
