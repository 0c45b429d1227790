import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainCosineMatrix } from "../testing/plain-cosine-matrix";
import { sparseRowsOf } from "./sparse-rows";
import { sparseSimilarity } from "./sparse-similarity";
import { sparseScore, sparseVector } from "./sparse-vector";
import { arbitrarySparseVector } from "./sparse-vectors.arbitrary";
import { overUnionVocabulary, vocabularySize } from "./union-vocabulary";

const vectors = fc.array(arbitrarySparseVector, { maxLength: 12 });
const allPresent = (n: number) => new Uint8Array(n).fill(1);

describe("sparseSimilarity", () => {
  it("finds the cosines that the dense computation finds over the union vocabulary", () => {
    fc.assert(
      fc.property(vectors, (list) => {
        const rows = sparseRowsOf(list);
        const sparse = sparseSimilarity(rows, allPresent(list.length), "cosine");
        const dense = overUnionVocabulary(rows);
        const expected = plainCosineMatrix(dense.vectors, dense.dimension);
        expect(sparse.zeroRows).toEqual(expected.zeroRows);
        sparse.matrix.forEach((score, cell) =>
          expect(score).toBeCloseTo(expected.matrix[cell] ?? NaN, 5),
        );
      }),
    );
  });

  it("finds the dot product of every pair, and keeps the matrix symmetric", () => {
    fc.assert(
      fc.property(vectors, (list) => {
        const n = list.length;
        const { matrix, zeroRows } = sparseSimilarity(sparseRowsOf(list), allPresent(n), "dot");
        expect(zeroRows).toEqual(new Uint8Array(n));
        list.forEach((first, row) =>
          list.forEach((second, column) => {
            expect(matrix[row * n + column]).toBeCloseTo(
              sparseScore(first, second, "dot") ?? NaN,
              4,
            );
            expect(matrix[row * n + column]).toBe(matrix[column * n + row]);
          }),
        );
      }),
    );
  });

  it("knows no score of a row without a vector, and no cosine of an empty one", () => {
    const list = [sparseVector([7], [2]), sparseVector([], []), sparseVector([7], [3])];
    const present = Uint8Array.of(1, 1, 0);
    const cosine = sparseSimilarity(sparseRowsOf(list), present, "cosine");
    expect([...cosine.zeroRows]).toEqual([0, 1, 1]);
    const dot = sparseSimilarity(sparseRowsOf(list), present, "dot");
    expect([...dot.zeroRows]).toEqual([0, 0, 1]);
    expect([...dot.matrix]).toEqual([4, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("overUnionVocabulary", () => {
  it("has one component a token, in the order of the ids", () => {
    const rows = sparseRowsOf([sparseVector([9, 2], [0.5, 1]), sparseVector([5], [2])]);
    expect(vocabularySize(rows)).toBe(3);
    const { vectors: dense, dimension } = overUnionVocabulary(rows);
    expect(dimension).toBe(3);
    expect([...dense]).toEqual([1, 0, 0.5, 0, 2, 0]);
  });
});
