import { beforeAll, describe, expect, it } from "vitest";
import { alibabaDenseModels } from "@/lib/catalogue/alibaba-dense";
import { createEmulator, type Emulator } from "../emulator";
import { loadBuiltinEmbed } from "../load-builtin-embed";
import { bilingualTexts } from "../testing/bilingual-texts";
import { embedDense } from "../testing/dense-client";
import { denseServices } from "./dense-services";

const serviceIds = Object.keys(denseServices);
const services = Object.entries(denseServices);

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

/** Cosine of two of the unit vectors. */
function cosine(vectors: readonly number[][], one: number, other: number): number {
  return dot(vectors[one] ?? [], vectors[other] ?? []);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pearson's correlation. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const centre = (values: readonly number[]) => values.map((value) => value - mean(values));
  const [x, y] = [centre(a), centre(b)];
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

/** Cosines of all pairs of different vectors. */
function pairCosines(vectors: readonly number[][]): number[] {
  return vectors.flatMap((a, at) => vectors.slice(at + 1).map((b) => dot(a, b)));
}

describe("the emulated dense services", () => {
  let emulator: Emulator;
  const document = (id: string) =>
    embedDense(emulator, id, { input: bilingualTexts, input_type: "document" });
  const query = (id: string) =>
    embedDense(emulator, id, { input: bilingualTexts, input_type: "query" });

  beforeAll(async () => {
    emulator = createEmulator({ embed: await loadBuiltinEmbed(), strict: false });
  });

  it("are those of the catalogue, with its dimensions and limits where it knows them", () => {
    expect(serviceIds).toEqual(alibabaDenseModels.map(({ modelId }) => modelId));
    for (const { modelId, dimension, inputTokenLimit } of alibabaDenseModels) {
      const service = denseServices[modelId];
      expect(service?.dimension).toBe(dimension.value ?? 1024);
      expect(service?.tokenLimit).toBe(inputTokenLimit.value ?? 8192);
    }
  });

  it.each(services)("%s answers unit vectors of its dimension", async (id, { dimension }) => {
    const { vectors, tokens } = await document(id);
    expect(vectors).toHaveLength(bilingualTexts.length);
    expect(tokens).toBeGreaterThan(bilingualTexts.length);
    for (const vector of vectors) {
      expect(vector).toHaveLength(dimension);
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
    }
  });

  it.each(serviceIds)("%s gives a text the same vector alone and among others", async (id) => {
    const { vectors } = await document(id);
    const alone = await embedDense(emulator, id, { input: bilingualTexts[7] });
    expect(alone.vectors[0]).toEqual(vectors[7]);
  });

  it.each(serviceIds)("%s cuts to the dimension asked for and normalises again", async (id) => {
    const { vectors } = await document(id);
    const { vectors: cut } = await embedDense(emulator, id, {
      input: bilingualTexts,
      dimension: 128,
    });
    const kept = vectors[0]?.slice(0, 128) ?? [];
    const norm = Math.sqrt(dot(kept, kept));
    expect(cut[0]).toHaveLength(128);
    cut[0]?.forEach((value, at) => expect(value).toBeCloseTo(kept[at]! / norm, 5));
  });

  it.each(serviceIds)("%s puts related texts closer than unrelated ones", async (id) => {
    const { vectors } = await document(id);
    expect(cosine(vectors, 0, 1)).toBeGreaterThan(cosine(vectors, 0, 3));
  });

  it("have genuinely different geometries, not one in other coordinates", async () => {
    const cosines = await Promise.all(
      serviceIds.map(async (id) => pairCosines((await document(id)).vectors)),
    );
    const between = cosines.flatMap((a, at) => cosines.slice(at + 1).map((b) => correlation(a, b)));
    expect(Math.max(...between)).toBeLessThan(0.995);
    expect(Math.min(...between)).toBeGreaterThan(0.3);
  });

  it("score unrelated texts as high as their own cone says", async () => {
    for (const [id, { unrelatedCosine }] of services) {
      const { vectors } = await document(id);
      const lowest = Math.min(...pairCosines(vectors));
      expect(lowest).toBeGreaterThan(unrelatedCosine - 0.15);
      expect(lowest).toBeLessThan(unrelatedCosine + 0.1);
    }
  });

  describe("treat the two roles", () => {
    /** Mean cosine of a text as query with the same text as document. */
    async function sameTextAcrossRoles(id: string): Promise<number> {
      const [asQuery, asDocument] = await Promise.all([query(id), document(id)]);
      return mean(asQuery.vectors.map((vector, at) => dot(vector, asDocument.vectors[at] ?? [])));
    }

    it("alike in ops-text-embedding-001", async () => {
      const id = "ops-text-embedding-001";
      expect((await query(id)).vectors).toEqual((await document(id)).vectors);
    });

    it.each(["ops-text-embedding-002", "ops-qwen3-embedding-0.6b"])(
      "very differently in %s",
      async (id) => {
        expect(await sameTextAcrossRoles(id)).toBeLessThan(0.8);
      },
    );

    it.each(serviceIds.filter((id) => !/-(001|002)$|qwen3/.test(id) || /-(zh|en)-001$/.test(id)))(
      "a little differently in %s",
      async (id) => {
        const cosine = await sameTextAcrossRoles(id);
        expect(cosine).toBeGreaterThan(0.85);
        expect(cosine).toBeLessThan(0.995);
      },
    );

    it("as a document when nothing is said", async () => {
      const id = "ops-text-embedding-002";
      const unsaid = await embedDense(emulator, id, { input: bilingualTexts });
      expect(unsaid.vectors).toEqual((await document(id)).vectors);
    });
  });

  it.each(services)("%s reads nothing beyond its token limit", async (id, { tokenLimit }) => {
    const full = "a ".repeat(tokenLimit);
    const exact = await embedDense(emulator, id, { input: full });
    const longer = await embedDense(emulator, id, { input: `${full} 一个完全不同的结尾` });
    expect(exact.tokens).toBe(tokenLimit);
    expect(longer).toEqual(exact);
    const another = await embedDense(emulator, id, { input: `一个完全不同的开头 ${full}` });
    expect(another.vectors).not.toEqual(exact.vectors);
  });

  it("give even a text without visible characters a vector", async () => {
    const { vectors, tokens } = await embedDense(emulator, "ops-text-embedding-001", {
      input: " ",
    });
    expect(cosine(vectors, 0, 0)).toBeCloseTo(1, 5);
    expect(tokens).toBe(2);
  });
});
