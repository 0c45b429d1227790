import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createBuiltinModel } from "./builtin-model";
import { readModelFiles } from "./read-model-files";
import { createTokenizer } from "./tokenizer";

const roleSchema = z.enum(["document", "query"]);
const golden = z
  .object({
    tolerance: z.object({ vector_component_abs: z.number(), cosine_abs: z.number() }),
    tokenizer: z.array(z.object({ text: z.string(), ids: z.array(z.number()) })),
    vectors: z.array(
      z.object({
        text: z.string(),
        role: roleSchema,
        first8: z.array(z.number()),
        norm: z.number(),
        sum: z.number(),
        first4_dims128: z.array(z.number()),
        first4_dims64: z.array(z.number()),
        full: z.array(z.number()).optional(),
      }),
    ),
    cosines: z.array(
      z.object({
        a: z.string(),
        b: z.string(),
        cosine_document_document: z.number(),
        cosine_query_document: z.number(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("model/golden.json", import.meta.url), "utf8")));

const files = await readModelFiles();
const model = createBuiltinModel(files);

describe("the golden vectors of the model", () => {
  it("tokenises all 420 texts to exactly the given ids", () => {
    const { tokenize } = model;
    const expected = golden.tokenizer.map(({ text, ids }) => ({ text, ids }));
    expect(expected).toHaveLength(420);
    expect(golden.tokenizer.map(({ text }) => ({ text, ids: tokenize(text) }))).toEqual(expected);
  });

  it("tokenises the same with the tokenizer alone", () => {
    const tokenizer = createTokenizer(files.modelJson);
    for (const { text, ids } of golden.tokenizer) expect(tokenizer.tokenize(text)).toEqual(ids);
  });

  it("gives every vector within the tolerance, at 256, 128 and 64 dimensions and in both roles", () => {
    expect(golden.vectors).toHaveLength(120);
    for (const one of golden.vectors) {
      const at256 = embed(one.text, one.role, 256);
      expectClose(at256.slice(0, 8), one.first8);
      expectClose(embed(one.text, one.role, 128).slice(0, 4), one.first4_dims128);
      expectClose(embed(one.text, one.role, 64).slice(0, 4), one.first4_dims64);
      if (one.full) expectClose(at256, one.full);
      expect(Math.abs(Math.hypot(...at256) - one.norm)).toBeLessThan(1e-6);
      const sum = at256.reduce((total, value) => total + value, 0);
      expect(Math.abs(sum - one.sum)).toBeLessThan(256 * golden.tolerance.vector_component_abs);
    }
  });

  it("gives every cosine within the tolerance", () => {
    const tolerance = golden.tolerance.cosine_abs;
    for (const { a, b, ...expected } of golden.cosines) {
      const document = embed(b, "document", 256);
      const symmetric = dot(embed(a, "document", 256), document);
      const retrieval = dot(embed(a, "query", 256), document);
      expect(Math.abs(symmetric - expected.cosine_document_document)).toBeLessThan(tolerance);
      expect(Math.abs(retrieval - expected.cosine_query_document)).toBeLessThan(tolerance);
    }
  });
});

function embed(text: string, role: z.infer<typeof roleSchema>, dimension: number): number[] {
  return Array.from(model.embedDense([text], role, dimension).vectors);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? Number.NaN), 0);
}

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  const distances = actual.map((value, index) => Math.abs(value - (expected[index] ?? Number.NaN)));
  expect(Math.max(...distances)).toBeLessThan(golden.tolerance.vector_component_abs);
}
