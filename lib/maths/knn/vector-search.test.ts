import { expect, test } from "vitest";
import { createKernels } from "../kernels/create-kernels";
import { kernelCosineMatrix } from "../kernels/kernel-cosine-matrix";
import { gaussianVectors } from "../vectors.arbitrary";
import { createVectorSearch } from "./vector-search";

const kernels = createKernels({ path: "simd" });

test("the hits are those of a full sort, for every number of rows", () => {
  for (let n = 1; n <= 70; n++) {
    const dimension = 1 + ((n * 5) % 19);
    const vectors = gaussianVectors(n + 1, dimension, n);
    if (n > 10) vectors.copyWithin(0, 5 * dimension, 6 * dimension);
    if (n > 12) vectors.fill(0, 8 * dimension, 9 * dimension);
    const { matrix } = kernelCosineMatrix(kernels, vectors, dimension);
    const cosines = matrix.subarray(n * (n + 1), n * (n + 1) + n);
    const sorted = Array.from(cosines, (_, row) => row).sort(
      (a, b) => cosines[b]! - cosines[a]! || a - b,
    );
    kernels.memory.scope(() => {
      const rows = vectors.subarray(0, n * dimension);
      const { search } = createVectorSearch(kernels, rows, dimension);
      for (const top of [1, 7, 100]) {
        const found = search(vectors.subarray(n * dimension), top)!;
        expect([...found.indices]).toEqual(sorted.slice(0, top));
        expect([...found.similarities]).toEqual(sorted.slice(0, top).map((row) => cosines[row]!));
      }
    });
  }
});

test("a query without direction finds nothing, and one of another dimension is refused", () => {
  kernels.memory.scope(() => {
    const { search } = createVectorSearch(kernels, gaussianVectors(9, 4, 1), 4);
    expect(search(new Float32Array(4), 3)).toBe(null);
    expect(search(Float32Array.of(1, Number.NaN, 0, 0), 3)).toBe(null);
    expect(search(Float32Array.of(1, 0, 0, 0), 0)!.indices.length).toBe(0);
    expect(() => search(new Float32Array(5), 3)).toThrow(/5 values, the rows have 4/);
  });
});

test("no rows have no hits", () => {
  kernels.memory.scope(() => {
    const { search } = createVectorSearch(kernels, new Float32Array(0), 4);
    expect(search(Float32Array.of(1, 0, 0, 0), 3)!.indices.length).toBe(0);
  });
});
