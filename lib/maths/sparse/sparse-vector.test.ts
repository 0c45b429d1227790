import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dotContributions,
  heaviestEntries,
  sparseDot,
  sparseScore,
  sparseVector,
} from "./sparse-vector";
import { arbitrarySparseVector } from "./sparse-vectors.arbitrary";

describe("sparseVector", () => {
  it("sorts by id, adds what stands twice and leaves out zeros", () => {
    const { ids, weights } = sparseVector([9, 2, 9, 4], [1, 0.5, 0.25, 0]);
    expect([...ids]).toEqual([2, 9]);
    expect([...weights]).toEqual([0.5, 1.25]);
  });

  it("refuses lists of different lengths", () => {
    expect(() => sparseVector([1, 2], [1])).toThrow("2 token ids have 1 weights");
  });
});

describe("dotContributions", () => {
  it("adds up to the dot product, largest contribution first", () => {
    fc.assert(
      fc.property(arbitrarySparseVector, arbitrarySparseVector, (first, second) => {
        const contributions = dotContributions(first, second);
        const sum = contributions.reduce((total, { product }) => total + product, 0);
        expect(sum).toBeCloseTo(sparseDot(first, second), 9);
        const sizes = contributions.map(({ product }) => Math.abs(product));
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe("sparseScore", () => {
  it("is the same both ways, and 1 for a vector with itself by cosine", () => {
    fc.assert(
      fc.property(arbitrarySparseVector, arbitrarySparseVector, (first, second) => {
        expect(sparseScore(first, second, "cosine")).toBe(sparseScore(second, first, "cosine"));
        const own = sparseScore(first, first, "cosine");
        if (first.ids.length === 0) expect(own).toBeNull();
        else expect(own).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("heaviestEntries", () => {
  it("names the places of the heaviest tokens", () => {
    expect(heaviestEntries(sparseVector([1, 2, 3], [0.2, 0.9, 0.5]), 2)).toEqual([1, 2]);
  });
});
