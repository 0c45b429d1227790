import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { describe, expect, test } from "vitest";
import { buildKernels } from "@/scripts/build-kernels.mjs";
import { plainCosineMatrix } from "../testing/plain-cosine-matrix";
import { gaussianVectors } from "../vectors.arbitrary";
import { createKernels, type KernelPath } from "./create-kernels";
import { kernelCosineMatrix } from "./kernel-cosine-matrix";
import { loadQuantisedRows, loadUnitRows } from "./kernel-rows";

// Node 20 has relaxed SIMD behind a flag; browsers and later versions have it as it is.
setFlagsFromString("--experimental-wasm-relaxed-simd");

const paths = (["relaxed-simd", "simd", "plain"] satisfies KernelPath[]).filter(isThere);

function isThere(path: KernelPath): boolean {
  try {
    return createKernels({ path }).path === path;
  } catch {
    return false;
  }
}

/** Sizes 0 to 70 with dimensions that come and go in step with the lanes. */
const shapes = Array.from({ length: 71 }, (_, n) => ({ n, dimension: 1 + ((n * 7) % 37) }));

function awkwardVectors(n: number, dimension: number): Float32Array {
  const vectors = gaussianVectors(n, dimension, n + 1);
  const scale = (row: number, factor: number) => {
    for (let k = row * dimension; k < (row + 1) * dimension; k++) vectors[k]! *= factor;
  };
  if (n > 5) {
    scale(0, 0);
    scale(1, 1e-42);
    scale(2, 1e37);
    vectors[3 * dimension] = Number.NaN;
    vectors[4 * dimension] = Number.POSITIVE_INFINITY;
    vectors.copyWithin(5 * dimension, 2 * dimension, 3 * dimension);
  }
  return vectors;
}

test("the committed modules are those of a fresh build", async () => {
  const committed = readFileSync(join(import.meta.dirname, "kernel-modules.ts"), "utf8");
  expect(committed).toBe(await buildKernels());
}, 90_000);

test("every path is there to be tested", () => {
  expect(paths).toEqual(["relaxed-simd", "simd", "plain"]);
});

describe.each(paths)("%s", (path) => {
  const kernels = createKernels({ path });

  test("the cosine matrix is the plain one for every size, with zero, tiny, huge and broken rows", () => {
    for (const { n, dimension } of shapes) {
      const vectors = awkwardVectors(n, dimension);
      const ours = kernelCosineMatrix(kernels, vectors, dimension);
      const expected = plainCosineMatrix(vectors, dimension);
      expect(ours.zeroRows).toEqual(expected.zeroRows);
      expectClose(ours.matrix, expected.matrix, 1e-6);
    }
  });

  test("rows are scaled as the plain function scales them", () => {
    const n = 40;
    const dimension = 13;
    const vectors = awkwardVectors(n, dimension);
    kernels.memory.scope(() => {
      const rows = loadUnitRows(kernels, vectors, dimension);
      for (let row = 5; row < n; row++) {
        const values = kernels.memory.f32.subarray(
          rows.at / 4 + (row * rows.stride) / 4,
          rows.at / 4 + ((row + 1) * rows.stride) / 4,
        );
        expect(Math.hypot(...values)).toBeCloseTo(1, 6);
        expect([...values.subarray(dimension)]).toEqual([0, 0, 0]);
      }
    });
  });

  test("rows of 16 bits are the unit rows rounded to the nearest 1/32,767", () => {
    for (const { n, dimension } of shapes) {
      const vectors = awkwardVectors(n, dimension);
      kernels.memory.scope(() => {
        const unit = loadUnitRows(kernels, vectors, dimension);
        const quantised = loadQuantisedRows(kernels, vectors, dimension);
        expect(quantised.zeroRows).toEqual(unit.zeroRows);
        const { f32, i16 } = kernels.memory;
        let apart = 0;
        for (let row = 0; row < quantised.padded; row++) {
          const from = (unit.at + row * unit.stride) / 4;
          const to = (quantised.at + row * quantised.stride) / 2;
          for (let k = 0; k < quantised.stride / 2; k++) {
            const value = k < dimension ? f32[from + k]! * 32_767 : 0;
            apart = Math.max(apart, Math.abs(i16[to + k]! - value));
          }
        }
        expect(apart).toBeLessThanOrEqual(0.502);
      });
    }
  });

  test("a tile, a query and a list of rows give the same bits for the same pair", () => {
    const n = 24;
    const dimension = 45;
    const vectors = gaussianVectors(n, dimension, 3);
    const { memory, run } = kernels;
    memory.scope(() => {
      const unit = loadUnitRows(kernels, vectors, dimension);
      const quantised = loadQuantisedRows(kernels, vectors, dimension);
      const ids = memory.take(n * 4);
      for (let i = 0; i < n; i++) memory.i32[ids / 4 + i] = n - 1 - i;
      const out = memory.take(n * n * 4);
      const lists = memory.take(n * 4);
      const single = [run.dotTile, run.dotQuery, run.dotListed] as const;
      const whole = [run.dotTileQuantised, run.dotQueryQuantised, run.dotListedQuantised] as const;
      for (const { rows, functions } of [
        { rows: unit, functions: single },
        { rows: quantised, functions: whole },
      ]) {
        const [tile, query, listed] = functions;
        tile(rows.at, n, rows.at, n, rows.stride, out, n * 4);
        const table = memory.i32.slice(out / 4, out / 4 + n * n);
        for (let row = 0; row < n; row++) {
          const expected = table.slice(row * n, row * n + n);
          query(rows.at + row * rows.stride, rows.at, n, rows.stride, lists);
          expect(memory.i32.slice(lists / 4, lists / 4 + n)).toEqual(expected);
          listed(rows.at + row * rows.stride, rows.at, rows.stride, ids, n, lists);
          expect(memory.i32.slice(lists / 4, lists / 4 + n)).toEqual(expected.reverse());
        }
      }
    });
  });

  test("quantised products are exact integers", () => {
    const dimension = 21;
    const vectors = gaussianVectors(8, dimension, 5);
    const { memory, run } = kernels;
    memory.scope(() => {
      const rows = loadQuantisedRows(kernels, vectors, dimension);
      const out = memory.take(8 * 8 * 4);
      run.dotTileQuantised(rows.at, 8, rows.at, 8, rows.stride, out, 32);
      const value = (row: number, k: number) =>
        memory.i16[rows.at / 2 + (row * rows.stride) / 2 + k]!;
      for (let i = 0; i < 8; i++) {
        for (let j = 0; j < 8; j++) {
          let sum = 0;
          for (let k = 0; k < dimension; k++) sum += value(i, k) * value(j, k);
          expect(memory.i32[out / 4 + i * 8 + j]).toBe(sum);
        }
      }
    });
  });

  test("memory is given back, and used again by the next task", () => {
    const vectors = gaussianVectors(100, 64, 1);
    kernelCosineMatrix(kernels, vectors, 64);
    const { top } = kernels.memory;
    const bytes = kernels.memory.u8.byteLength;
    for (let round = 0; round < 100; round++) kernelCosineMatrix(kernels, vectors, 64);
    expect(kernels.memory.top).toBe(top);
    expect(kernels.memory.u8.byteLength).toBe(bytes);
  });

  test("more memory than there is fails with its size, and leaves the kernels usable", () => {
    expect(() => kernels.memory.take(5 * 2 ** 30)).toThrow(/5120 MB/);
    expect(kernelCosineMatrix(kernels, Float32Array.of(1, 0, 1, 0), 2).matrix[1]).toBe(1);
  });
});

test("plain kernels and SIMD give the same bits", () => {
  const plain = createKernels({ path: "plain" });
  const simd = createKernels({ path: "simd" });
  for (const { n, dimension } of shapes) {
    const vectors = awkwardVectors(n, dimension);
    expect(kernelCosineMatrix(plain, vectors, dimension)).toEqual(
      kernelCosineMatrix(simd, vectors, dimension),
    );
  }
});

function expectClose(ours: Float32Array, expected: Float32Array, tolerance: number): void {
  expect(ours.length).toBe(expected.length);
  let apart = 0;
  ours.forEach((value, at) => (apart = Math.max(apart, Math.abs(value - expected[at]!))));
  expect(apart).toBeLessThan(tolerance);
}
