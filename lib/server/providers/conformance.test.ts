import { beforeAll, describe, expect, it } from "vitest";
import { createEmulator } from "@/lib/emulator/emulator";
import { loadBuiltinEmbed } from "@/lib/emulator/load-builtin-embed";
import { AppError } from "@/lib/server/http/app-error";
import { alibabaDense } from "./alibaba/alibaba-dense";
import { createBuiltinAdapter } from "./builtin/builtin-adapter";
import type { EmbeddingAdapter, EmbeddingAnswer, EmbeddingCall } from "./spec";

interface Subject {
  name: string;
  make: (embed: Awaited<ReturnType<typeof loadBuiltinEmbed>>) => EmbeddingAdapter;
  modelId: string;
  dimension: number;
  /** The error of a model id that the provider does not have. */
  unknownModel: string;
}

/** A further adapter joins by a row. */
const subjects: Subject[] = [
  {
    name: "alibaba over the emulator",
    make: (embed) =>
      alibabaDense({
        origin: "http://emulator.invalid",
        workspace: "default",
        key: "OS-any",
        send: createEmulator({ embed, strict: true }),
        now: Date.now,
      }),
    modelId: "ops-text-embedding-002",
    dimension: 1_024,
    unknownModel: "vendor_unknown_service",
  },
  {
    name: "builtin:static-256",
    make: createBuiltinAdapter,
    modelId: "static-256",
    dimension: 256,
    unknownModel: "unknown_model",
  },
  {
    name: "builtin:lexical",
    make: createBuiltinAdapter,
    modelId: "lexical",
    dimension: 512,
    unknownModel: "unknown_model",
  },
];

describe.each(subjects)("the adapter $name", ({ make, modelId, dimension, unknownModel }) => {
  let adapter: EmbeddingAdapter;

  beforeAll(async () => {
    adapter = make(await loadBuiltinEmbed());
  });

  const embed = (
    overrides: Partial<EmbeddingCall>,
    signal = new AbortController().signal,
  ): Promise<EmbeddingAnswer> =>
    adapter.embed(
      { modelId, role: "document", dimension: null, texts: ["a"], ...overrides },
      { signal },
    );

  it("gives one finite vector of the model's dimension for each text, placed by index", async () => {
    const texts = ["How do I reset my password?", "如何重置密码？", "Beans on toast"];
    const { embeddings } = await embed({ texts });
    expect(embeddings.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
    for (const { values } of embeddings) {
      expect(values.length).toBe(dimension);
      expect(Array.from(values).every(Number.isFinite)).toBe(true);
    }
  });

  it("gives a text the same vector wherever it stands", async () => {
    const vectorOf = (answer: EmbeddingAnswer, at: number): number[] =>
      Array.from(answer.embeddings.find(({ index }) => index === at)?.values ?? []);
    const [one, two] = await Promise.all([
      embed({ texts: ["a cat", "a dog"] }),
      embed({ texts: ["a dog", "a cat"] }),
    ]);
    expect(vectorOf(one, 0)).toEqual(vectorOf(two, 1));
    expect(vectorOf(one, 0)).not.toEqual(vectorOf(one, 1));
  });

  it("says how many tokens it counted, or that it does not know", async () => {
    const { tokens } = await embed({ texts: ["three short words"] });
    expect(tokens === null || (Number.isInteger(tokens) && tokens > 0)).toBe(true);
  });

  it.each(["query", "document", null] as const)("takes the role %s", async (role) => {
    expect((await embed({ role })).embeddings).toHaveLength(1);
  });

  it.each([
    ["right-to-left text", "שלום עולם"],
    ["emoji", "👩‍👩‍👧‍👦🎉"],
    ["markup", "<script>alert(1)</script>"],
    ["a NUL", "a\u0000b"],
    ["white space only", " \n\t "],
  ])("takes %s", async (_, text) => {
    const { embeddings } = await embed({ texts: [text] });
    expect(Array.from(embeddings[0]?.values ?? [Number.NaN]).every(Number.isFinite)).toBe(true);
  });

  it("refuses a model that it does not have", async () => {
    const failure = await embed({ modelId: "no-such-model" }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: unknownModel });
  });

  it("ends with the reason of an aborted signal", async () => {
    const reason = new Error("the reader has left");
    await expect(embed({}, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
