import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBuiltinModel } from "./builtin-model";
import { inProcessBuiltinEmbed } from "./in-process-embed";
import { readModelFiles } from "./read-model-files";

const files = await readModelFiles();
const model = createBuiltinModel(files);
const embed = inProcessBuiltinEmbed(model);

const role = fc.constantFrom("query" as const, "document" as const);
const kind = fc.constantFrom("dense" as const, "lexical" as const);
/** Any UTF-16 units at all, lone surrogates and NUL among them, beside ordinary words. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom("cat", "猫", "don't", " ", "42", "😀", "。"))
    .map((parts) => parts.join("")),
);

describe("the vectors of the built-in models", () => {
  it("have norm 1 or are all zeros, for any text", async () => {
    await fc.assert(
      fc.asyncProperty(kind, role, fc.array(anyText), async (model, role, texts) => {
        const { vectors, dimension, tokenCounts } = await embed({ model, role, texts });
        expect(vectors).toHaveLength(texts.length * dimension);
        expect(tokenCounts).toHaveLength(texts.length);
        for (const row of rowsOf(vectors, dimension)) {
          const norm = Math.hypot(...row);
          expect(norm === 0 || Math.abs(norm - 1) < 1e-5).toBe(true);
        }
      }),
    );
  });

  it("do not depend on the other texts or their order", async () => {
    await fc.assert(
      fc.asyncProperty(kind, role, fc.array(anyText), async (model, role, texts) => {
        const forwards = await embed({ model, role, texts });
        const backwards = await embed({ model, role, texts: texts.toReversed() });
        expect(rowsOf(backwards.vectors, backwards.dimension).reverse()).toEqual(
          rowsOf(forwards.vectors, forwards.dimension),
        );
        expect(backwards.tokenCounts.reverse()).toEqual(forwards.tokenCounts);
      }),
    );
  });

  it("are cut by keeping the first components and normalising again", () => {
    fc.assert(
      fc.property(role, anyText, fc.integer({ min: 1, max: 256 }), (role, text, dimension) => {
        const prefix = model.embedDense([text], role, 256).vectors.subarray(0, dimension);
        const norm = Math.hypot(...prefix);
        fc.pre(norm > 1e-3);
        const cut = model.embedDense([text], role, dimension).vectors;
        const distances = cut.map((value, index) => Math.abs(value - prefix[index]! / norm));
        expect(Math.max(...distances)).toBeLessThan(1e-4);
      }),
    );
  });

  it("honour the role in the dense model and ignore it in the lexical one", async () => {
    const texts = ["How do I reset my password?"];
    const vectorsOf = async (model: "dense" | "lexical", role: "query" | "document") =>
      (await embed({ model, role, texts })).vectors;
    expect(await vectorsOf("dense", "query")).not.toEqual(await vectorsOf("dense", "document"));
    expect(await vectorsOf("lexical", "query")).toEqual(await vectorsOf("lexical", "document"));
  });
});

describe("unusual texts", () => {
  it.each([
    ["nothing", "", 0],
    ["spaces and control characters", " \t\n\0\u007f\u3000", 0],
    ["a lone surrogate, embedded as U+FFFD", "\ud800", 3],
    ["an emoji with a skin tone, embedded as the plain one", "👍🏽", 1],
    ["the same word in full-width capitals", "ＰＡＳＳＷＯＲＤ", 1],
  ])("%s", (_, text, tokens) => {
    expect(model.tokenize(text)).toHaveLength(tokens);
    expect(model.embedDense([text], "document", 256).tokenCounts).toEqual([tokens]);
    expect(model.embedLexical([text]).tokenCounts).toEqual([tokens]);
  });

  it("an empty text has the direction of the empty token, and no lexical direction", () => {
    expect(model.embedLexical([""]).vectors.every((value) => value === 0)).toBe(true);
    const { vectors } = model.embedDense(["", " \0 "], "document", 256);
    expect(vectors.subarray(0, 256)).toEqual(vectors.subarray(256));
  });

  it.each([
    ["one word", "a".repeat(1_000_000)],
    ["Han", "数据库".repeat(330_000)],
    ["distinct words", Array.from({ length: 160_000 }, (_, index) => index.toString(36)).join(" ")],
    ["emoji", "🧪".repeat(250_000)],
  ])("a megabyte of %s is embedded whole, and the next text is not affected", (_, long) => {
    const before = model.embedLexical(["hello"]);
    expect(model.embedDense([long], "query", 64).tokenCounts[0]).toBeGreaterThan(1000);
    const [norm] = rowsOf(model.embedLexical([long]).vectors, 512).map((row) => Math.hypot(...row));
    expect(norm).toBeCloseTo(1, 5);
    expect(model.embedLexical(["hello"])).toEqual(before);
  });
});

describe("wrong use", () => {
  it.each([0, 257, 1.5, Number.NaN])("refuses %d dense dimensions", async (dimension) => {
    const request = { model: "dense", texts: ["a"], role: "document", dimension } as const;
    await expect(embed(request)).rejects.toThrow(RangeError);
  });

  it("refuses another dimension of the lexical model", async () => {
    const request = { model: "lexical", texts: ["a"], role: "document", dimension: 256 } as const;
    await expect(embed(request)).rejects.toThrow("512 dimensions, not 256");
  });

  it("names the file that does not fit model.json", () => {
    const dense = files.dense.subarray(1);
    expect(() => createBuiltinModel({ ...files, dense })).toThrow("dense.i8.bin has 6836223 bytes");
  });

  it("names the folder that has no model", async () => {
    await expect(readModelFiles("/nowhere")).rejects.toThrow("could not be read from /nowhere");
  });

  it("does nothing for an aborted signal", async () => {
    const request = { model: "dense", texts: ["a"], role: "document" } as const;
    await expect(embed(request, AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
  });
});

function rowsOf(vectors: Float32Array, dimension: number): Float32Array[] {
  return Array.from({ length: vectors.length / dimension }, (_, row) =>
    vectors.subarray(row * dimension, (row + 1) * dimension),
  );
}
