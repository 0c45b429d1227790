import { beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/server/http/app-error";
import type { EmbeddingAdapter, EmbeddingAnswer, EmbeddingCall } from "./spec";
import { adapterOf, localSubjects, wireSubjects } from "./testing/conformance-subjects";

const subjects = [...wireSubjects, ...localSubjects];

describe.each(subjects)("the adapter $name", (subject) => {
  const { modelId, dimension, unknownModel } = subject;
  let adapter: EmbeddingAdapter;

  beforeAll(async () => {
    adapter = await adapterOf(subject);
  });

  const embed = (
    texts: readonly string[],
    overrides: Partial<EmbeddingCall> = {},
    signal = new AbortController().signal,
  ): Promise<EmbeddingAnswer> => {
    const inputs = texts.map((text) => ({ text, image: null }));
    const call = { modelId, role: "document" as const, dimension: null, inputs, ...overrides };
    return adapter.embed(call, { signal });
  };

  it("gives one finite vector of the model's dimension for each text, placed by index", async () => {
    const answer = await embed(["How do I reset my password?", "如何重置密码？", "Beans on toast"]);
    expect(answer.embeddings.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual([
      0, 1, 2,
    ]);
    for (const numbers of numbersOf(answer)) {
      if (dimension !== null) expect(numbers.length).toBe(dimension);
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
  });

  it("gives a text the same vector wherever it stands", async () => {
    const [one, two] = await Promise.all([embed(["a cat", "a dog"]), embed(["a dog", "a cat"])]);
    expect(vectorAt(one, 0)).toEqual(vectorAt(two, 1));
    expect(vectorAt(one, 0)).not.toEqual(vectorAt(one, 1));
  });

  it("says how many tokens it counted, or that it does not know", async () => {
    const { tokens } = await embed(["three short words"]);
    expect(tokens === null || (Number.isInteger(tokens) && tokens > 0)).toBe(true);
  });

  it.each(["query", "document", null] as const)("takes the role %s", async (role) => {
    expect((await embed(["a"], { role })).embeddings).toHaveLength(1);
  });

  it.each([
    ["right-to-left text", "שלום עולם"],
    ["emoji", "👩‍👩‍👧‍👦🎉"],
    ["markup", "<script>alert(1)</script>"],
    ["a NUL", "a\u0000b"],
    ["white space only", " \n\t "],
  ])("takes %s", async (_, text) => {
    const [numbers = [Number.NaN]] = numbersOf(await embed([text]));
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  it("refuses a model that it does not have", async () => {
    if (unknownModel === null) return;
    const failure = await embed(["a"], { modelId: "no-such-model" }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: unknownModel });
  });

  it("ends with the reason of an aborted signal", async () => {
    const reason = new Error("the reader has left");
    await expect(embed(["a"], {}, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

function numbersOf(answer: EmbeddingAnswer): number[][] {
  return answer.type === "dense"
    ? answer.embeddings.map(({ values }) => Array.from(values))
    : answer.embeddings.map(({ entry }) => entry.weights);
}

function vectorAt(answer: EmbeddingAnswer, at: number): unknown {
  if (answer.type === "sparse") return answer.embeddings.find(({ index }) => index === at)?.entry;
  return Array.from(answer.embeddings.find(({ index }) => index === at)?.values ?? []);
}
