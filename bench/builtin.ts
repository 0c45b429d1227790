import { createBuiltinModel } from "@/lib/builtin/builtin-model";
import { readModelFiles } from "@/lib/builtin/read-model-files";
import { benchTexts } from "./builtin-texts";
import { type BenchFigure, figure } from "./figure";
import { createPlainModel } from "./plain-static-model";

const tokensPerText = 20;
const rounds = 9;
const target = 10_000;

/** Speed of the built-in models in this thread alone: texts in, vectors out, tokenizer included. */
export async function run(): Promise<BenchFigure[]> {
  const started = performance.now();
  const files = await readModelFiles();
  const model = createBuiltinModel(files);
  const loading = performance.now() - started;

  const texts = benchTexts(tokensPerText, (text) => model.tokenize(text).length);
  const embedPlainly = createPlainModel(files);
  checkAgreement(texts, embedPlainly, model.embedDense(texts, "document", 256).vectors);

  const document = textsPerSecond(texts, () => model.embedDense(texts, "document", 256));
  const query = textsPerSecond(texts, () => model.embedDense(texts, "query", 256));
  const lexical = textsPerSecond(texts, () => model.embedLexical(texts));
  const plain = textsPerSecond(texts, () => texts.forEach((text) => embedPlainly(text)));

  const how = `${texts.length} distinct texts of ${tokensPerText} tokens, half English and half Chinese, median of ${rounds} rounds in one thread`;
  const speed = (name: string, value: number, target: number | null) =>
    figure({ name, value, unit: "texts/s", target, better: "more", detail: how });
  return [
    speed("builtin: static-256 as document", Math.round(document), target),
    speed("builtin: static-256 as query", Math.round(query), target),
    speed("builtin: lexical", Math.round(lexical), null),
    figure({
      name: "builtin: static-256 against a plain implementation",
      value: Number((document / plain).toFixed(1)),
      unit: "times as fast",
      target: null,
      better: "more",
      detail: `the plain one (Map, slices, number[]) makes ${Math.round(plain)} texts/s of the same vectors; ${how}`,
    }),
    figure({
      name: "builtin: reading the model",
      value: Math.round(loading),
      unit: "ms",
      target: null,
      better: "less",
      detail: "files from disk to the first text, once, without starting a thread",
    }),
  ];
}

/** Median over the rounds, after two that only warm up the compiler. */
function textsPerSecond(texts: readonly string[], embedAll: () => void): number {
  embedAll();
  embedAll();
  const speeds = Array.from({ length: rounds }, () => {
    const started = performance.now();
    embedAll();
    return texts.length / ((performance.now() - started) / 1000);
  });
  return speeds.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
}

/** A comparison of speeds means nothing unless both compute the same. */
function checkAgreement(
  texts: readonly string[],
  embedPlainly: (text: string) => number[],
  vectors: Float32Array,
): void {
  const dimension = vectors.length / texts.length;
  texts.forEach((text, row) => {
    const plain = embedPlainly(text);
    const apart = plain.some(
      (value, at) => Math.abs(value - vectors[row * dimension + at]!) > 1e-5,
    );
    if (apart)
      throw new Error(`The plain implementation disagrees on "${text}"; correct it first.`);
  });
}
