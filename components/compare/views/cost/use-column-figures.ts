"use client";

import { useMemo } from "react";
import type { ViewColumn } from "../data/use-view-columns";
import { columnFigures, type ColumnFigures } from "./column-figures";

/** A column with what its requests used. */
export interface CostColumn {
  column: ViewColumn;
  figures: ColumnFigures;
}

/** The figures of the columns; their answers are changed in place, so a new column list stands for new answers. */
export function useColumnFigures(columns: readonly ViewColumn[]): CostColumn[] {
  return useMemo(
    () =>
      columns.map((column) => {
        // Counted once, in the column whose run it was.
        const batches = column.sharedWith === null ? column.answers?.batches : [];
        return { column, figures: columnFigures(batches ?? []) };
      }),
    [columns],
  );
}
