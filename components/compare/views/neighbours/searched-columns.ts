import type { ShownAnswers } from "@/lib/client/run/column-answers";
import { inputKey } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import type { LocatedVectors, MeasuredRows } from "@/lib/maths/knn/row-scores";
import { inSlices } from "@/lib/maths/pool/in-slices";
import type { SparseMeasure } from "@/lib/maths/sparse/sparse-vector";
import type { ViewColumn, ViewContent } from "../data/use-view-columns";

type SearchedColumn = LocatedVectors | MeasuredRows;

/** Going from input to input searches the same columns. */
const prepared = new WeakMap<readonly ViewColumn[], readonly SearchedColumn[]>();

/**
 * The vectors of all inputs, a row an input, in each column: dense ones where they lie. The page
 * breathes between the columns. Rejects with the signal's reason.
 */
export async function searchedColumns(
  { inputs, columns }: ViewContent,
  signal: AbortSignal,
): Promise<readonly SearchedColumn[]> {
  const searched = prepared.get(columns) ?? (await inSlices(prepare(inputs, columns), signal));
  prepared.set(columns, searched);
  return searched;
}

function* prepare(
  inputs: readonly TextInput[],
  columns: readonly ViewColumn[],
): Generator<void, readonly SearchedColumn[], undefined> {
  const keys = inputs.map(inputKey);
  const searched: SearchedColumn[] = [];
  for (const { answers, measure } of columns) {
    yield;
    searched.push(searchedColumn(answers, measure, keys));
  }
  return searched;
}

function searchedColumn(
  answers: ShownAnswers | null,
  measure: SparseMeasure,
  keys: readonly string[],
): SearchedColumn {
  if (answers === null) return nothing;
  return answers.form === "sparse" ? { ...answers.gather(keys), measure } : answers.locate(keys);
}

const nothing: SearchedColumn = {
  form: "dense",
  vectors: new Float32Array(0),
  stride: 1,
  dimension: 1,
  places: new Int32Array(0),
};
