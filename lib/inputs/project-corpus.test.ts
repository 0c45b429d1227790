import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectCorpus, type Corpus } from "./project-corpus";

const tenMillion: Corpus = {
  documents: 10_000_000,
  tokensPerDocument: 250,
  batchInputs: 32,
  requestsPerSecond: 50,
  dimension: 1_024,
};

describe("projectCorpus", () => {
  it("says what ten million documents take", () => {
    expect(projectCorpus(tenMillion)).toEqual({
      tokens: 2.5e9,
      requests: 312_500,
      hours: 312_500 / 50 / 3_600,
      float32Bytes: 40.96e9,
      int8Bytes: 10.24e9,
    });
  });

  it("knows nothing that rests on something unknown", () => {
    const unknown = { tokensPerDocument: null, requestsPerSecond: null, dimension: null };
    expect(projectCorpus({ ...tenMillion, ...unknown })).toEqual({
      tokens: null,
      requests: 312_500,
      hours: null,
      float32Bytes: null,
      int8Bytes: null,
    });
  });

  it("needs nothing for no document, and one request more when one is over a full batch", () => {
    expect(projectCorpus({ ...tenMillion, documents: 0 })).toMatchObject({
      requests: 0,
      tokens: 0,
    });
    expect(projectCorpus({ ...tenMillion, documents: 33 }).requests).toBe(2);
  });

  it("never shrinks with more documents", () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e6), (documents, more) => {
        const [small, large] = [documents, documents + more].map((count) =>
          projectCorpus({ ...tenMillion, documents: count }),
        );
        expect(large!.requests).toBeGreaterThanOrEqual(small!.requests);
        expect(large!.hours).toBeGreaterThanOrEqual(small!.hours ?? Number.NaN);
        expect(large!.tokens).toBeGreaterThanOrEqual(small!.tokens ?? Number.NaN);
      }),
    );
  });
});
