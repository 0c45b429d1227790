import { countRows } from "../vector-rows";
import type { Kernels } from "./create-kernels";

/** Rows of unit length in the kernels' memory, padded with zeros. */
export type KernelRows = {
  /** Byte offset of the first row. */
  at: number;
  n: number;
  /** n rounded up to a multiple of 4: the rows that there are in memory. */
  padded: number;
  /** Bytes from one row to the next, a multiple of 16. */
  stride: number;
  /** n bytes: 1 where a row was zero or not finite, hence is all 0 here. */
  zeroRows: Uint8Array<ArrayBuffer>;
};

/** Rows that are prepared at once when only their quantised form is kept. */
const CHUNK = 256;

/** Copies an n × dimension matrix into memory and scales its rows to length 1, in float32. */
export function loadUnitRows(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
): KernelRows {
  const n = countRows(vectors, dimension);
  const rows = takeRows(kernels, n, unitStride(dimension));
  writeUnitRows(kernels, vectors, dimension, rows);
  kernels.memory.u8.fill(0, rows.at + n * rows.stride, rows.at + rows.padded * rows.stride);
  return rows;
}

/** Like {@link loadUnitRows}, in 16-bit integers with 32,767 for 1: half the size, and twice the speed. */
export function loadQuantisedRows(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
): KernelRows {
  const { memory, run } = kernels;
  const n = countRows(vectors, dimension);
  const stride = Math.ceil(dimension / 8) * 16;
  const rows = takeRows(kernels, n, stride);
  memory.scope(() => {
    const chunk = takeRows(kernels, Math.min(n, CHUNK), unitStride(dimension));
    for (let first = 0; first < n; first += CHUNK) {
      chunk.n = Math.min(CHUNK, n - first);
      const values = vectors.subarray(first * dimension, (first + chunk.n) * dimension);
      writeUnitRows(kernels, values, dimension, chunk);
      rows.zeroRows.set(chunk.zeroRows.subarray(0, chunk.n), first);
      run.quantiseRows(chunk.at, chunk.stride, chunk.n, rows.at + first * stride, stride);
    }
  });
  memory.u8.fill(0, rows.at + n * stride, rows.at + rows.padded * stride);
  return rows;
}

function unitStride(dimension: number): number {
  return Math.ceil(dimension / 4) * 16;
}

function takeRows({ memory }: Kernels, n: number, stride: number): KernelRows {
  const padded = Math.ceil(n / 4) * 4;
  return { at: memory.take(padded * stride), n, padded, stride, zeroRows: new Uint8Array(n) };
}

function writeUnitRows(
  { memory, run }: Kernels,
  vectors: Float32Array,
  dimension: number,
  { at, n, stride, zeroRows }: KernelRows,
): void {
  memory.scope(() => {
    const marks = memory.take(n);
    const width = stride / 4;
    if (width === dimension) memory.f32.set(vectors, at / 4);
    else {
      for (let row = 0; row < n; row++) {
        const start = at / 4 + row * width;
        memory.f32.set(vectors.subarray(row * dimension, (row + 1) * dimension), start);
        memory.f32.fill(0, start + dimension, start + width);
      }
    }
    run.normaliseRows(at, n, stride, marks);
    zeroRows.set(memory.u8.subarray(marks, marks + n));
  });
}
