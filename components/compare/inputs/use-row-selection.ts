"use client";

import { useMemo, useRef } from "react";
import { focusInput, selectInputs, useSelection } from "@/lib/client/workspace/selection-store";
import { extendTo, selectOne, toggleRow, type RowSelection } from "./row-selection";

/** How a click or key chooses: this row alone, in addition, or everything up to it. */
export type SelectMode = "one" | "toggle" | "extend";

export interface RowSelecting {
  select: (id: string, mode: SelectMode, order: readonly string[]) => void;
  selectAll: (order: readonly string[]) => void;
  selectNone: () => void;
}

/** Chooses rows in the store that all views share; remembers where a range began. */
export function useRowSelection(): RowSelecting {
  const anchor = useRef<string | null>(null);
  return useMemo(() => {
    const current = (): RowSelection => {
      const { inputIds, focusedInput } = useSelection.getState();
      return { chosen: inputIds, focus: focusedInput, anchor: anchor.current };
    };
    return {
      select(id, mode, order) {
        const next =
          mode === "one"
            ? selectOne(id)
            : mode === "toggle"
              ? toggleRow(current(), id)
              : extendTo(current(), id, order);
        anchor.current = next.anchor;
        selectInputs(next.chosen);
        if (useSelection.getState().focusedInput !== next.focus) focusInput(next.focus);
      },
      selectAll: (order) => selectInputs(new Set(order)),
      selectNone: () => selectInputs(new Set()),
    };
  }, []);
}
