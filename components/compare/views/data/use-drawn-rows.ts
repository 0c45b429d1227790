"use client";

import { useMemo } from "react";
import type { TextInput } from "@/lib/inputs/text-input";

/** The drawn rows of a view: which input a row is, and back. */
export interface DrawnRows {
  inputs: readonly TextInput[];
  rowOf: ReadonlyMap<string, number>;
}

/** The inputs at `indices`, row by row, with the row of each id. */
export function useDrawnRows(inputs: readonly TextInput[], indices: Uint32Array): DrawnRows {
  return useMemo(() => {
    const drawn = Array.from(indices).flatMap((index) => inputs[index] ?? []);
    return { inputs: drawn, rowOf: new Map(drawn.map(({ id }, row) => [id, row])) };
  }, [inputs, indices]);
}
