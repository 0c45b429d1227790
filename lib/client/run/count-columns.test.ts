import { describe, expect, it } from "vitest";
import type { ModelDescription } from "@/lib/contract/models-answer";
import type { InputContent } from "@/lib/inputs/input-content";
import type { TokenRule } from "@/lib/inputs/token-rules";
import { atOnce } from "@/lib/maths/pool/in-slices";
import { countColumns, type CountedColumn } from "./count-columns";
import { DenseAnswers } from "./dense-answers";

const unknown = { value: null, standing: "unknown", source: null } as const;

const textModel: ModelDescription = {
  reference: "alibaba:model",
  provider: "alibaba",
  modelId: "model",
  modality: "dense",
  dimension: unknown,
  accepts: { text: true, image: false, textWithImage: false },
  dimensionChoices: [],
  dimensionRequest: "none",
  inputTokenLimit: { value: 5, standing: "doc", source: "page" },
  languages: unknown,
  acceptsRole: true,
  batchInputs: 32,
  batchBytes: 8_000_000,
  requestsPerSecond: unknown,
  prices: [],
  remark: null,
  kind: "real",
  notReady: null,
  accounts: [],
};

const pictureModel = {
  ...textModel,
  accepts: { text: true, image: true, textWithImage: true },
};

const picture = {
  text: "",
  image: {
    source: "data",
    dataUrl: `data:image/png;base64,${"A".repeat(3_000_000)}`,
    width: 1,
    height: 1,
    bytes: 2_250_000,
    name: "a.png",
    hash: "00",
  },
} as const;

const pictures = ["00", "01", "02"].map((hash) => ({
  ...picture,
  image: { ...picture.image, hash },
}));

const texts = Array.from({ length: 65 }, (_, at) => ({
  text: `${at + 10}`.padEnd(2 + (at % 8), "x"),
}));

function counts(inputs: readonly InputContent[], column: Partial<CountedColumn> = {}) {
  const asked = { description: textModel, rule: lengthRule(), answers: null, served: false };
  const [counted] = atOnce(countColumns(inputs, [{ ...asked, ...column }]));
  return counted;
}

/** A token a character; a new rule at every call, since what a rule estimated is remembered. */
function lengthRule(): TokenRule {
  return { type: "exact", count: (text) => text.length };
}

describe("countColumns", () => {
  it("counts requests by the model's batch size, and tokens and texts over its limit by the estimate", () => {
    const tokens = texts.reduce((sum, { text }) => sum + text.length, 0);
    const overLimit = texts.filter(({ text }) => text.length > 5).length;
    expect(counts(texts)).toMatchObject({
      inputs: 65,
      requests: 3,
      estimatedTokens: tokens,
      overLimit,
    });
  });

  it("cuts pictures into requests by their bytes and estimates no tokens for them", () => {
    const inputs = [...pictures, { ...picture, text: "seen" }];
    const counted = counts(inputs, { description: pictureModel });
    expect(counted).toMatchObject({ requests: 2, pictures: 4, estimatedTokens: 4 });
  });

  it("counts a repeated input once, an empty one never, and apart what the model does not take", () => {
    const inputs = [{ text: "a" }, { text: "a" }, { text: " " }, picture, picture];
    expect(counts(inputs)).toMatchObject({ inputs: 1, requests: 1, notForModel: 1, pictures: 0 });
  });

  it("counts an unknown model without calling anything over a limit", () => {
    expect(counts(texts, { description: null })).toMatchObject({ requests: 3, overLimit: 0 });
  });

  it("leaves out what has a vector of the kind that would come now, and all that another column sends", () => {
    const real = new DenseAnswers("real", 1);
    const emulated = new DenseAnswers("emulated", 1);
    for (const answers of [real, emulated]) answers.set("10", Float32Array.of(1));
    expect(counts(texts, { answers: real })).toMatchObject({ inputs: 64, requests: 2 });
    expect(counts(texts, { answers: emulated })).toMatchObject({ inputs: 65 });
    expect(counts(texts, { served: true })).toMatchObject({ inputs: 0, requests: 0 });
  });

  it("estimates one input anew after one edit, and none for another column of the same rule", () => {
    let estimated = 0;
    const rule: TokenRule = { type: "exact", count: () => ++estimated };
    counts(texts, { rule });
    expect(estimated).toBe(65);
    counts(texts, { rule });
    counts([...texts.slice(0, 30), { text: "edited" }, ...texts.slice(31)], { rule });
    expect(estimated).toBe(66);
  });

  it("pauses often in a long list", () => {
    const steps = countColumns(
      Array.from({ length: 20_000 }, (_, at) => ({ text: `line ${at}` })),
      [{ description: textModel, rule: lengthRule(), answers: null, served: false }],
    );
    let pauses = 0;
    for (const _ of steps) pauses++;
    expect(pauses).toBeGreaterThan(10);
  });
});
