import type { KernelFunctions } from "./kernel-functions";
import type { KernelMemory } from "./kernel-memory";

type RowKernels = Pick<KernelFunctions, "normaliseRows" | "quantiseRows">;

/** The kernels that prepare rows. */
export function plainRows(memory: KernelMemory): RowKernels {
  return {
    normaliseRows(at, rows, stride, zeroRows) {
      const { f32, u8 } = memory;
      const width = stride / 4;
      for (let row = 0; row < rows; row++) {
        const start = at / 4 + row * width;
        const norm = rowNorm(f32, start, width);
        const bad = norm === 0 || !Number.isFinite(norm);
        u8[zeroRows + row] = bad ? 1 : 0;
        if (bad) f32.fill(0, start, start + width);
        else for (let k = start; k < start + width; k++) f32[k] = f32[k]! / norm;
      }
    },

    quantiseRows(source, sourceStride, rows, at, stride) {
      const { f32, i16 } = memory;
      const width = sourceStride / 4;
      for (let row = 0; row < rows; row++) {
        const from = source / 4 + row * width;
        const to = (at + row * stride) / 2;
        for (let k = 0; k < stride / 2; k++) {
          i16[to + k] = k < width ? rounded(f32[from + k]!) : 0;
        }
      }
    },
  };
}

/** Summed in the four lanes of the SIMD kernel, in double precision. */
function rowNorm(f32: Float32Array, start: number, width: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let k = start; k < start + width; k += 4) {
    s0 += f32[k]! * f32[k]!;
    s1 += f32[k + 1]! * f32[k + 1]!;
    s2 += f32[k + 2]! * f32[k + 2]!;
    s3 += f32[k + 3]! * f32[k + 3]!;
  }
  return Math.sqrt(s0 + s2 + (s1 + s3));
}

function rounded(value: number): number {
  return Math.floor(Math.fround(Math.fround(value * 32_767) + 0.5));
}
