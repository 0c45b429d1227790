import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createBuiltinModel } from "./builtin-model";
import type { BuiltinSparseVector } from "./builtin-sparse-embed";
import { inProcessBuiltinSparseEmbed } from "./in-process-sparse-embed";
import { readModelFiles } from "./read-model-files";

const golden = z
  .object({
    tolerance: z.object({ sparse_weight_abs: z.number() }),
    sparse: z.array(
      z.object({
        text: z.string(),
        role: z.enum(["query", "document"]),
        weights: z.record(z.string(), z.number()),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("model/golden.json", import.meta.url), "utf8")));

const files = await readModelFiles();
const model = createBuiltinModel(files);
const embed = inProcessBuiltinSparseEmbed(model);

function embedOne(text: string, role: "query" | "document"): BuiltinSparseVector {
  return model.embedSparse([text], role).vectors[0]!;
}

function dot(a: BuiltinSparseVector, b: BuiltinSparseVector): number {
  const weightOf = new Map(Array.from(b.tokenIds, (id, at) => [id, b.weights[at]!]));
  return a.tokenIds.reduce((sum, id, at) => sum + a.weights[at]! * (weightOf.get(id) ?? 0), 0);
}

describe("the sparse head", () => {
  it("gives all 80 golden vectors: exactly their tokens, weights within the tolerance", () => {
    expect(golden.sparse).toHaveLength(80);
    for (const { text, role, weights } of golden.sparse) {
      const vector = embedOne(text, role);
      const expected = Object.entries(weights).toSorted(([a], [b]) => Number(a) - Number(b));
      expect(Array.from(vector.tokenIds, String)).toEqual(expected.map(([id]) => id));
      expected.forEach(([, weight], at) => {
        expect(Math.abs(vector.weights[at]! - weight)).toBeLessThan(
          golden.tolerance.sparse_weight_abs,
        );
      });
    }
  });

  it("spells the tokens as the vocabulary does", () => {
    const { tokens } = embedOne("unbelievable 密码 \u{1F9FF}", "query");
    expect(tokens).toContain("密码");
    expect(tokens.some((token) => /^<0x[0-9A-F]{2}>$/.test(token))).toBe(true);
  });

  it("expands documents only, so that a query finds words that a document does not have", () => {
    const query = embedOne("password", "query");
    const document = embedOne("password", "document");
    expect(query.tokenIds).toHaveLength(1);
    expect(document.tokenIds.length).toBeGreaterThan(1);
    expect(dot(embedOne("credentials", "query"), embedOne("I forgot my login", "document"))).toBe(
      0,
    );
    expect(dot(query, document)).toBeGreaterThan(0);
  });

  it("scores a document that shares a rare word above one that shares a common word", () => {
    const query = embedOne("the telescope", "query");
    const rare = embedOne("A telescope on the hill", "document");
    const common = embedOne("A house on the hill", "document");
    expect(dot(query, rare)).toBeGreaterThan(2 * dot(query, common));
  });

  it("has ascending ids, positive weights and no memory of other texts, for any text", async () => {
    const role = fc.constantFrom("query" as const, "document" as const);
    const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.lorem());
    await fc.assert(
      fc.asyncProperty(role, fc.array(anyText, { maxLength: 4 }), async (role, texts) => {
        const { vectors, tokenCounts } = await embed({ texts, role });
        expect(tokenCounts).toEqual(texts.map((text) => model.tokenize(text).length));
        vectors.forEach((vector, at) => {
          const ids = Array.from(vector.tokenIds);
          expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
          expect(vector.weights.every((weight) => weight > 0)).toBe(true);
          expect(vector.tokens).toHaveLength(ids.length);
          expect(embedOne(texts[at]!, role)).toEqual(vector);
        });
      }),
    );
  });

  it("names the file that does not fit model.json", () => {
    const sparse = files.sparse.subarray(1);
    expect(() => createBuiltinModel({ ...files, sparse })).toThrow("sparse.bin has 373855 bytes");
  });

  it("does nothing for an aborted signal", async () => {
    const request = { texts: ["a"], role: "query" } as const;
    await expect(embed(request, AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
  });
});
