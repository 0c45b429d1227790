import { describe, expect, it } from "vitest";
import { inputKey } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { DenseAnswers } from "../run/dense-answers";
import { SparseAnswers } from "../run/sparse-answers";
import { columnKey, type ColumnChoice } from "../workspace/column-choice";
import { compareRuns, type ComparedRun } from "./compare-runs";

const choice: ColumnChoice = {
  letter: "A",
  model: "alibaba:ops-text-embedding-002",
  role: "document",
  dimension: null,
  cut: null,
};

function inputsOf(texts: readonly string[], prefix: string): TextInput[] {
  return texts.map((text, at) => ({ id: `${prefix}${at}`, text, label: null }));
}

/** A run of one column with these vectors. */
function runWith(
  prefix: string,
  vectors: Readonly<Record<string, readonly number[]>>,
  change: { choice?: Partial<ColumnChoice>; kind?: "real" | "emulated" } = {},
): ComparedRun {
  const inputs = inputsOf(Object.keys(vectors), prefix);
  const dimension = Object.values(vectors)[0]?.length ?? 1;
  const answers = new DenseAnswers(change.kind ?? "emulated", dimension);
  for (const input of inputs) {
    answers.set(inputKey(input), Float32Array.from(vectors[input.text] ?? []));
  }
  const column = { ...choice, ...change.choice };
  const state = { run: null, answers, failures: new Map(), version: 1 };
  return {
    inputs,
    columns: [column],
    states: { [columnKey(column)]: state },
    models: new Map(),
    roundingError: null,
  };
}

describe("compareRuns", () => {
  it("matches inputs by content, whatever their ids, order and column's letter", () => {
    const before = runWith("a", { cat: [1, 0], dog: [0, 1] });
    const after = runWith("b", { dog: [0, 1], cat: [1, 0] }, { choice: { letter: "C" } });
    const { columns, sharedInputs } = compareRuns(before, after);
    expect(sharedInputs).toBe(2);
    expect(columns).toHaveLength(1);
    expect(columns[0]).toMatchObject({ verdict: "identical", obstacle: null });
    expect(columns[0]?.inputs.map(({ input, drift }) => [input.id, drift])).toEqual([
      ["b0", 0],
      ["b1", 0],
    ]);
  });

  it("tells noise from another model", () => {
    const before = runWith("a", { cat: [1, 0], dog: [0, 1] });
    const noisy = compareRuns(before, runWith("b", { cat: [1, 1e-4], dog: [0, 1] }));
    expect(noisy.columns[0]?.verdict).toBe("noise");
    const other = compareRuns(before, runWith("b", { cat: [0.8, 0.6], dog: [0, 1] }));
    expect(other.columns[0]?.verdict).toBe("changed");
    expect(other.columns[0]?.inputs[0]?.drift).toBeCloseTo(0.2, 6);
  });

  it("does not take rounding for a change", () => {
    const before = runWith("a", { cat: [1, 0] });
    const after = { ...runWith("b", { cat: [1, 0.06] }), roundingError: 0.002 };
    expect(compareRuns(before, after).columns[0]?.verdict).toBe("noise");
  });

  it("names the columns and inputs that only one run has", () => {
    const before = runWith("a", { cat: [1, 0], bird: [1, 1] });
    const after = runWith("b", { cat: [1, 0], fish: [1, 1] }, { choice: { role: "query" } });
    const difference = compareRuns(before, after);
    expect(difference.columns).toEqual([]);
    expect(difference.columnsOnly.before.map(({ role }) => role)).toEqual(["document"]);
    expect(difference.columnsOnly.after.map(({ role }) => role)).toEqual(["query"]);
    expect(difference.inputsOnly.before.map(({ text }) => text)).toEqual(["bird"]);
    expect(difference.inputsOnly.after.map(({ text }) => text)).toEqual(["fish"]);
  });

  it("refuses vectors of another length, and keeps the kinds of both", () => {
    const before = runWith("a", { cat: [1, 0] });
    const after = runWith("b", { cat: [1, 0, 0] }, { kind: "real" });
    expect(compareRuns(before, after).columns[0]).toMatchObject({
      obstacle: { before: 2, after: 3 },
      kinds: { before: "emulated", after: "real" },
      verdict: "unknown",
    });
  });

  it("compares sparse vectors by their tokens", () => {
    const sparse = (weight: number): ComparedRun => {
      const run = runWith("a", { cat: [1] });
      const answers = new SparseAnswers("emulated");
      answers.set("cat", { ids: [3, 7], weights: [1, weight], tokens: null });
      const state = { run: null, answers, failures: new Map(), version: 1 };
      return { ...run, states: { [columnKey(choice)]: state } };
    };
    expect(compareRuns(sparse(1), sparse(1)).columns[0]?.verdict).toBe("identical");
    expect(compareRuns(sparse(1), sparse(9)).columns[0]?.verdict).toBe("changed");
  });
});
