import type { ShownAnswers } from "@/lib/client/run/column-answers";
import { CutAnswers } from "@/lib/client/run/cut-answers";
import type { ColumnMarks } from "@/lib/export/export-marks";
import type { ViewColumn } from "../data/use-view-columns";

/** A column that has vectors, with what every exported record says about it. */
export interface MarkedColumn {
  column: ViewColumn;
  answers: ShownAnswers;
  marks: ColumnMarks;
}

/** The columns that have something to export. */
export function markedColumns(columns: readonly ViewColumn[]): MarkedColumn[] {
  return columns.flatMap((column) => {
    const { answers, choice, vectors } = column;
    if (!answers || !vectors) return [];
    const { letter, model, role } = choice;
    const { kind } = answers;
    const cutFrom = answers instanceof CutAnswers ? answers.uncutDimension : null;
    const dimension = answers.form === "dense" ? answers.dimension : null;
    return [{ column, answers, marks: { letter, model, role, dimension, cutFrom, kind } }];
  });
}
