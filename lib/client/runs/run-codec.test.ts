import { randomBytes } from "node:crypto";
import { deflateRawSync, gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describedModel } from "@/components/models/testing/described-model";
import { packRun, unpackRun } from "@/lib/contract/run-bytes";
import type { RunDocument } from "@/lib/contract/run-document";
import { RunFormatError } from "@/lib/contract/run-format-error";
import { inputKey } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { vectorDrift } from "@/lib/maths/drift";
import { DenseAnswers } from "../run/dense-answers";
import type { ColumnState } from "../run/run-store";
import { SparseAnswers } from "../run/sparse-answers";
import { columnKey, type ColumnChoice } from "../workspace/column-choice";
import type { RunPrecision } from "./run-answers";
import { runFile, runOfFile } from "./run-file";
import { runFileName } from "./run-file-name";
import { fragmentOf, runOfFragment } from "./run-link";
import { runOf, type RunSource } from "./run-of-workspace";
import { answersOf, viewedRun } from "./viewed-run";

const dense: ColumnChoice = {
  letter: "A",
  model: "builtin:static-256",
  role: "document",
  dimension: null,
  cut: 2,
};
const sparse: ColumnChoice = { ...dense, letter: "B", model: "builtin:sparse", cut: null };
const empty: ColumnChoice = { ...dense, letter: "C", model: "alibaba:not-run", cut: null };

function stateOf(answers: ColumnState["answers"]): ColumnState {
  return { run: null, answers, failures: new Map(), version: 1 };
}

const batch = {
  inputs: 2,
  tokens: 7,
  estimatedTokens: 6.5,
  latencyMs: 12.25,
  vendorLatencyMs: null,
  requestId: "r-1",
  cached: false,
  savedTokens: null,
  at: 1_700_000_000_000,
};

/** A source with one dense vector and one sparse vector for each distinct text. */
function sourceOf(texts: readonly string[], vectors: readonly (readonly number[])[]): RunSource {
  const inputs = texts.map((text, at): TextInput => ({ id: `i${at}`, text, label: null }));
  const denseAnswers = new DenseAnswers("local", 4);
  const sparseAnswers = new SparseAnswers("local");
  inputs.forEach((input, at) => {
    const numbers = vectors[at] ?? [0, 0, 0, 0];
    denseAnswers.set(inputKey(input), Float32Array.from(numbers));
    sparseAnswers.set(inputKey(input), {
      ids: [at + 9, at],
      weights: [0.1, numbers[0] ?? 1],
      tokens: ["tail", "head"],
    });
  });
  denseAnswers.batches.push(batch);
  return {
    inputs,
    columns: [dense, sparse, empty],
    states: {
      [columnKey(dense)]: stateOf(denseAnswers),
      [columnKey(sparse)]: stateOf(sparseAnswers),
    },
    models: new Map(),
  };
}

const options = { name: "A run", view: "view=map", now: 1_700_000_000_000 };

function made(source: RunSource, precision: RunPrecision = "exact") {
  return runOf(source, { ...options, precision });
}

const component = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e3, max: 1e3 });
const texts = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 6 });
const sources = texts.chain((list) =>
  fc
    .array(fc.array(component, { minLength: 4, maxLength: 4 }), {
      minLength: list.length,
      maxLength: list.length,
    })
    .map((vectors) => sourceOf(list, vectors)),
);

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof RunFormatError ? error.problem : String(error);
}

describe("a run that travels", () => {
  it("comes back from a file with every text, vector and weight as it was", async () => {
    await fc.assert(
      fc.asyncProperty(sources, async (source) => {
        const document = await made(source);
        const viewed = viewedRun("x", await runOfFile(await runFile(document)));
        expect(viewed.inputs).toEqual(source.inputs);
        expect(viewed.columns).toEqual(source.columns);
        const keys = source.inputs.map(inputKey);
        for (const choice of source.columns) {
          const answers = answersOf(viewed, choice);
          const held = keys.length === 0 ? null : (answersOf(source, choice) ?? null);
          expect(answers?.gather(keys) ?? null).toEqual(held?.gather(keys) ?? null);
          expect(answers?.batches ?? null).toEqual(held?.batches ?? null);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("comes back from a link with rounded vectors, no further off than it says", async () => {
    await fc.assert(
      fc.asyncProperty(sources, async (source) => {
        const document = await made(source, "rounded");
        const viewed = viewedRun("x", await runOfFragment(`#${await fragmentOf(document)}`));
        expect(viewed.inputs).toEqual(source.inputs);
        const [before, after] = [answersOf(source, dense), answersOf(viewed, dense)];
        for (const input of source.inputs) {
          const key = [inputKey(input)];
          if (before?.form !== "dense" || after?.form !== "dense") throw new Error("not dense");
          const { drift } = vectorDrift(before.gather(key).vectors, after.gather(key).vectors);
          expect(drift ?? 0).toBeLessThanOrEqual((viewed.roundingError ?? 0) + 1e-6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("keeps one vector of inputs that say the same, and the names of tokens", async () => {
    const source = sourceOf(
      ["same", "other"],
      [
        [1, 2, 3, 4],
        [4, 3, 2, 1],
      ],
    );
    const twice = {
      ...source,
      inputs: [...source.inputs, { id: "again", text: "same", label: null }],
    };
    const document = await made(twice);
    expect(document.head.answers[0]?.rows).toEqual([0, 1]);
    const answers = answersOf(viewedRun("x", document), sparse);
    expect(answers?.form === "sparse" && answers.tokenText(0)).toBe("head");
  });

  it("keeps what the cache saved on every way, and takes for unknown what an old run does not say", async () => {
    const source = sourceOf(["a"], [[1, 0, 0, 0]]);
    const answers = answersOf(source, dense);
    if (answers?.form !== "dense") throw new Error("not dense");
    answers.batches.push({ ...batch, cached: true, tokens: 0, savedTokens: 5 });
    const document = await made(source);
    const savedIn = (run: RunDocument) =>
      answersOf(viewedRun("x", run), dense)?.batches.map(({ savedTokens }) => savedTokens);
    expect(savedIn(unpackRun(packRun(document)))).toEqual([null, 5]);
    expect(savedIn(await runOfFile(await runFile(document)))).toEqual([null, 5]);
    expect(savedIn(await runOfFragment(await fragmentOf(document)))).toEqual([null, 5]);
    const again = viewedRun("x", document);
    expect(savedIn(await made(again))).toEqual([null, 5]);

    const old = structuredClone(document);
    for (const one of old.head.answers) {
      for (const record of one.batches) Reflect.deleteProperty(record, "savedTokens");
    }
    expect(JSON.stringify(old.head)).not.toContain("savedTokens");
    expect(savedIn(unpackRun(packRun(old)))).toEqual([null, null]);
  });

  it("says nothing of the server's accounts", async () => {
    const model = { ...describedModel({ reference: dense.model }), accounts: ["hangzhou"] };
    const source = { ...sourceOf(["a"], [[1, 0, 0, 0]]), models: new Map([[dense.model, model]]) };
    const { head } = await made(source);
    expect(head.columns[0]?.description?.modelId).toBe("static-256");
    expect(JSON.stringify(head)).not.toContain("hangzhou");
  });
});

describe("a link or a file of unknown origin", () => {
  it("is refused with one kind of error, whatever is in it", async () => {
    const good = await fragmentOf(await made(sourceOf(["a", "b"], [[1, 0, 0, 0]]), "rounded"));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.nat(good.length).map((end) => good.slice(0, end)),
          fc.tuple(fc.nat(good.length - 1), fc.constantFrom("A", "_", "9")).map(([at, letter]) => {
            return `${good.slice(0, at)}${letter}${good.slice(at + 1)}`;
          }),
        ),
        async (fragment) => {
          const read = runOfFragment(fragment).then((document) => viewedRun("x", document));
          expect(["not-a-run", "other-version", "damaged", "too-large", "null"]).toContain(
            await problemOf(read),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it("cannot grow without end", async () => {
    const bomb = deflateRawSync(Buffer.alloc(30_000_000)).toString("base64url");
    expect(await problemOf(runOfFragment(bomb.slice(0, 200_000)))).toBe("too-large");
    const file = new Blob([gzipSync(Buffer.alloc(100_000_000))]);
    expect(await problemOf(runOfFile(file))).toBe("too-large");
    const noise = randomBytes(300_000).toString("base64url");
    expect(await problemOf(runOfFragment(noise))).toBe("too-large");
  });

  it("says when it is of another version, or no run at all", async () => {
    const bytes = packRun(await made(sourceOf(["a"], [[1, 0, 0, 0]])));
    bytes[8] = 9;
    expect(await problemOf(runOfFile(new Blob([bytes])))).toBe("other-version");
    expect(await problemOf(runOfFile(new Blob(["name,value\n"])))).toBe("not-a-run");
    expect(await problemOf(runOfFile(new Blob([Uint8Array.of(0x1f, 0x8b, 1)])))).toBe("damaged");
  });

  it("is refused where a vector holds what is no number, or a sparse row is out of order", async () => {
    const document = await made(sourceOf(["a", "b"], [[1, 0, 0, 0]]));
    const spoiled = (at: number, bytes: readonly number[]) => {
      const copy = unpackRun(packRun(document));
      copy.binary.set(bytes, at);
      return () => viewedRun("x", copy);
    };
    const [first, second] = document.head.answers;
    if (first?.form !== "dense" || second?.form !== "sparse") throw new Error("not as expected");
    expect(spoiled(first.vectors.at, [0, 0, 0xc0, 0x7f])).toThrow(RunFormatError);
    expect(spoiled(second.weights.at + 6, [0xf0, 0x7f])).toThrow(RunFormatError);
    expect(spoiled(second.starts.at + 4, [0xff])).toThrow(RunFormatError);
    expect(spoiled(second.ids.at, [0xff])).toThrow(RunFormatError);
  });
});

describe("runFileName", () => {
  it("keeps letters of any script, and nothing that means something to a file system", () => {
    expect(runFileName("  ../Käse: 测试 / 1 ")).toBe("Käse-测试-1.embedscope.gz");
    expect(runFileName("///")).toBe("run.embedscope.gz");
  });
});
