import { csvRecord, csvStart } from "./csv-record";
import { kindMarks, type ExportKind } from "./export-marks";

/** One column that two runs have in common, with what moved in it. */
export interface DriftColumn {
  letterBefore: string;
  letterAfter: string;
  /** `provider:model`. */
  model: string;
  role: "query" | "document" | null;
  /** Null for sparse vectors. */
  dimension: number | null;
  kindBefore: ExportKind;
  kindAfter: ExportKind;
  /** What counts as the same, in 1 − cosine. */
  tolerance: number;
  /** 1 − cosine of the two vectors of an input; null where one has no direction. */
  inputs: readonly { text: string; drift: number | null; identical: boolean }[];
  /** The pairs whose cosine changed most. */
  pairs: readonly { first: string; second: string; before: number; after: number }[];
}

const names = [
  "record",
  "column_before",
  "column_after",
  "model",
  "role",
  "dimension",
  "kind_before",
  "kind_after",
  "mark",
  "tolerance",
  "first",
  "second",
  "drift",
  "identical",
  "cosine_before",
  "cosine_after",
  "cosine_change",
] as const;

/** A CSV of what changed between two runs: a record for each input, and one for each of the moved pairs. */
export function* driftCsv(columns: readonly DriftColumn[]): Generator<string> {
  yield csvStart + csvRecord(names);
  for (const column of columns) {
    const about = aboutColumn(column);
    for (const { text, drift, identical } of column.inputs) {
      const same = identical ? "yes" : "no";
      yield csvRecord(["input", ...about, text, null, drift, same, null, null, null]);
    }
    for (const { first, second, before, after } of column.pairs) {
      const scores = [before, after, after - before];
      yield csvRecord(["pair", ...about, first, second, null, null, ...scores]);
    }
  }
}

function aboutColumn(column: DriftColumn): (string | number | null)[] {
  const { kindBefore, kindAfter } = column;
  const emulated = kindBefore === "emulated" || kindAfter === "emulated";
  return [
    column.letterBefore,
    column.letterAfter,
    column.model,
    column.role,
    column.dimension,
    kindBefore,
    kindAfter,
    kindMarks[emulated ? "emulated" : kindAfter],
    column.tolerance,
  ];
}
