import type { Kind } from "@/lib/contract/kind";
import { inputKey } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import {
  driftVerdict,
  toleranceWith,
  vectorDrift,
  type DriftVerdict,
  type RowDrift,
} from "@/lib/maths/drift";
import type { SparseVector } from "@/lib/maths/sparse/sparse-rows";
import { sparseScore } from "@/lib/maths/sparse/sparse-vector";
import type { ColumnAnswers } from "../run/column-answers";
import type { DenseAnswers } from "../run/dense-answers";
import type { SparseAnswers } from "../run/sparse-answers";
import { columnKey, type ColumnChoice } from "../workspace/column-choice";
import type { RunSource } from "./run-of-workspace";
import { answersOf } from "./viewed-run";

/** A run to compare; rounding counts against what may be called a change. */
export interface ComparedRun extends RunSource {
  roundingError: number | null;
}

/** An input that both runs have a vector for, and how that moved. */
export interface DriftedInput extends RowDrift {
  key: string;
  /** As the later run has it. */
  input: TextInput;
}

/** A column that both runs have. */
export interface ComparedColumn {
  key: string;
  before: ColumnChoice;
  after: ColumnChoice;
  kinds: { before: Kind; after: Kind };
  /** Why the vectors cannot be compared: dense and sparse, or of different lengths; null when they can. */
  obstacle: { before: number | null; after: number | null } | null;
  answers: { before: ColumnAnswers; after: ColumnAnswers };
  /** In the order of the later run's inputs. */
  inputs: readonly DriftedInput[];
  /** What counts as the same, in 1 − cosine. */
  tolerance: number;
  verdict: DriftVerdict;
}

/** What two runs have in common and what not. */
export interface RunDifference {
  columns: readonly ComparedColumn[];
  columnsOnly: { before: readonly ColumnChoice[]; after: readonly ColumnChoice[] };
  inputsOnly: { before: readonly TextInput[]; after: readonly TextInput[] };
  sharedInputs: number;
}

/**
 * Compares two runs: columns by model, role and asked dimension, inputs by their content (`inputKey`: the text, or
 * the hash of the picture), whatever their ids, letters and order.
 */
export function compareRuns(before: ComparedRun, after: ComparedRun): RunDifference {
  const keysBefore = new Set(before.inputs.map(inputKey));
  const keysAfter = new Set(after.inputs.map(inputKey));
  const shared = distinct(after.inputs).filter((input) => keysBefore.has(inputKey(input)));
  const errors = [before.roundingError, after.roundingError].flatMap((error) => error ?? []);
  const held = (run: ComparedRun) =>
    new Map(
      run.columns.flatMap((choice) =>
        answersOf(run, choice) ? [[columnKey(choice), choice] as const] : [],
      ),
    );
  const [columnsBefore, columnsAfter] = [held(before), held(after)];
  const columns = [...columnsAfter].flatMap(([key, choice]) => {
    const earlier = columnsBefore.get(key);
    const answers = [earlier && answersOf(before, earlier), answersOf(after, choice)] as const;
    if (!earlier || !answers[0] || !answers[1]) return [];
    const pair = { before: answers[0], after: answers[1] };
    return [{ key, before: earlier, after: choice, ...comparedAnswers(pair, shared, errors) }];
  });
  const missing = (one: typeof columnsAfter, other: typeof columnsAfter) =>
    [...one].flatMap(([key, choice]) => (other.has(key) ? [] : [choice]));
  return {
    columns,
    columnsOnly: {
      before: missing(columnsBefore, columnsAfter),
      after: missing(columnsAfter, columnsBefore),
    },
    inputsOnly: {
      before: distinct(before.inputs).filter((input) => !keysAfter.has(inputKey(input))),
      after: distinct(after.inputs).filter((input) => !keysBefore.has(inputKey(input))),
    },
    sharedInputs: shared.length,
  };
}

function comparedAnswers(
  answers: ComparedColumn["answers"],
  shared: readonly TextInput[],
  errors: readonly number[],
): Omit<ComparedColumn, "key" | "before" | "after"> {
  const { before, after } = answers;
  const kinds = { before: before.kind, after: after.kind };
  // Sparse vectors are never rounded.
  const tolerance = toleranceWith(before.form === "dense" ? errors : []);
  const both = shared.filter((input) => before.has(inputKey(input)) && after.has(inputKey(input)));
  const rows = drifts(before, after, both.map(inputKey));
  const obstacle = rows === null ? { before: lengthOf(before), after: lengthOf(after) } : null;
  const inputs = both.flatMap((input, at) => {
    const row = rows?.[at];
    return row ? [{ ...row, key: inputKey(input), input }] : [];
  });
  const verdict = driftVerdict(inputs, tolerance);
  return { kinds, obstacle, answers, inputs, tolerance, verdict };
}

/** Row by row; null where the vectors are of different forms or lengths. */
function drifts(
  before: ColumnAnswers,
  after: ColumnAnswers,
  keys: readonly string[],
): RowDrift[] | null {
  if (before.form === "sparse" && after.form === "sparse") {
    return keys.map((key) => sparseDrift(before, after, key));
  }
  if (before.form === "sparse" || after.form === "sparse") return null;
  return before.dimension === after.dimension ? denseDrifts(before, after, keys) : null;
}

function denseDrifts(
  before: DenseAnswers,
  after: DenseAnswers,
  keys: readonly string[],
): RowDrift[] {
  const { dimension } = before;
  const [earlier, later] = [before.gather(keys).vectors, after.gather(keys).vectors];
  return keys.map((_, at) => {
    const [start, end] = [at * dimension, (at + 1) * dimension];
    return vectorDrift(earlier.subarray(start, end), later.subarray(start, end));
  });
}

function sparseDrift(before: SparseAnswers, after: SparseAnswers, key: string): RowDrift {
  const [a, b] = [before.vectorOf(key), after.vectorOf(key)];
  if (a === null || b === null) return { drift: null, identical: false };
  if (equalSparse(a, b)) return { drift: 0, identical: true };
  const cosine = sparseScore(a, b, "cosine");
  return { drift: cosine === null ? null : Math.max(0, 1 - cosine), identical: false };
}

function equalSparse(a: SparseVector, b: SparseVector): boolean {
  return (
    a.ids.length === b.ids.length &&
    a.ids.every((id, at) => id === b.ids[at] && a.weights[at] === b.weights[at])
  );
}

function lengthOf(answers: ColumnAnswers): number | null {
  return answers.form === "dense" ? answers.dimension : null;
}

function distinct(inputs: readonly TextInput[]): TextInput[] {
  return [
    ...new Map(inputs.toReversed().map((input) => [inputKey(input), input])).values(),
  ].toReversed();
}
