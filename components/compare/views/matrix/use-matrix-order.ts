"use client";

import { useMemo } from "react";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnSimilarity } from "../data/use-similarities";
import type { ViewColumn } from "../data/use-view-columns";
import type { MatrixOrder } from "../view-params";
import { labelOrder, pictureOrder } from "./grouped-order";
import { useSeriation } from "./use-seriation";

const undivided: readonly number[] = [];

/** One order of the rows for all matrices; `by` is the column whose similarities it follows, if any. */
export interface SharedOrder {
  order: Uint32Array | null;
  /** Places in the order where a new group of rows begins. */
  dividers: readonly number[];
  by: ViewColumn | null;
}

/**
 * The order of the rows: by similarity it is the first finished column's, for all columns, since only
 * then can they be compared by eye; a column that still runs would make the rows jump.
 */
export function useMatrixOrder(
  wanted: MatrixOrder,
  columns: readonly ViewColumn[],
  similarities: readonly (ColumnSimilarity | string | null)[],
  drawn: readonly TextInput[],
): SharedOrder {
  const at = columns.findIndex(
    ({ active }, index) =>
      !active && typeof similarities[index] === "object" && similarities[index],
  );
  const similarity = similarities[at];
  const leading = typeof similarity === "object" ? similarity : null;
  const similar = useSeriation(
    wanted === "similar" && leading ? leading.matrix : null,
    leading?.n ?? 0,
  );
  const grouped = useMemo(() => {
    if (wanted === "label") return labelOrder(drawn);
    return wanted === "picture" ? pictureOrder(drawn) : null;
  }, [wanted, drawn]);
  if (grouped) return { ...grouped, by: null };
  const by = similar ? (columns[at] ?? null) : null;
  return { order: similar, dividers: undivided, by };
}
