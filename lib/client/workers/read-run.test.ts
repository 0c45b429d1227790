import { expect, it } from "vitest";
import { packRun } from "@/lib/contract/run-bytes";
import { runHeadSchema } from "@/lib/contract/run-document";
import type { TextInput } from "@/lib/inputs/text-input";
import { runFile } from "../runs/run-file";
import { answersOf, viewedFrom, viewedRun } from "../runs/viewed-run";
import { ownedBuffers, readRun } from "./read-run";

/** A run of 2,500 texts, each with its number as a vector of one component. */
function manyInputs() {
  const inputs = Array.from({ length: 2_500 }, (_, at) => ({
    id: `i${at}`,
    text: `text ${at}`,
    label: null,
    picture: null,
  }));
  const binary = new Uint8Array(Float32Array.from(inputs, (_, at) => at).buffer);
  const model = "builtin:static-256";
  const column = { letter: "A", model, role: null, dimension: null, cut: null, answers: 0 };
  const head = runHeadSchema.parse({
    version: 1,
    name: "Many",
    savedAt: 1,
    view: "view=map",
    inputs,
    columns: [{ ...column, description: null }],
    answers: [
      {
        form: "dense",
        kind: "local",
        rows: inputs.map((_, at) => at),
        batches: [],
        dimension: 1,
        addressOnly: [1],
        vectors: { at: 0, bytes: binary.length },
      },
    ],
  });
  return { head, binary };
}

it("hands the inputs over in parts, and then a run that is as if it had been read at once", async () => {
  const document = manyInputs();
  for (const file of [new Blob([packRun(document)]), await runFile(document)]) {
    const parts: (readonly TextInput[])[] = [];
    const answer = await readRun({ file }, (part) => parts.push(part));
    if (answer.type === "refused") throw new Error(answer.detail);
    expect(parts.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
    const run = viewedFrom("x", parts.flat(), structuredClone(answer.run));
    const atOnce = viewedRun("x", document);
    expect({ ...run, states: null }).toEqual({ ...atOnce, states: null });
    const [choice] = run.columns;
    if (choice === undefined) throw new Error("no column");
    const keys = run.inputs.map(({ text }) => text);
    const [answers, others] = [answersOf(run, choice), answersOf(atOnce, choice)];
    expect(answers?.gather(keys)).toEqual(others?.gather(keys));
    expect(answers?.form === "dense" && answers.isAddressOnly("text 1")).toBe(true);
  }
});

it("moves the vectors to the page rather than copying them", async () => {
  const answer = await readRun({ file: new Blob([packRun(manyInputs())]) }, () => undefined);
  expect(ownedBuffers(answer)).toMatchObject([{ byteLength: 10_000 }, { byteLength: 10_000 }]);
});

it("answers with the problem of what is no run", async () => {
  const read = (bytes: BlobPart) => readRun({ file: new Blob([bytes]) }, () => undefined);
  expect(await read("name,value")).toMatchObject({ type: "refused", problem: "not-a-run" });
  const bytes = packRun(manyInputs());
  expect(await read(bytes.subarray(0, bytes.length - 1))).toMatchObject({ problem: "damaged" });
});

it("refuses two vectors of one content, of which views would show only one", async () => {
  const { head, binary } = manyInputs();
  const [first, second] = head.inputs;
  if (!first || !second) throw new Error("no inputs");
  second.text = first.text;
  const file = new Blob([packRun({ head, binary })]);
  expect(await readRun({ file }, () => undefined)).toMatchObject({ problem: "damaged" });
});
