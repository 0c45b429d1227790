"use client";

import { useMemo, useState } from "react";
import { focusInput, selectInputs, useSelection } from "@/lib/client/workspace/selection-store";
import {
  editInput,
  labelInputs,
  moveInputs,
  useWorkspace,
} from "@/lib/client/workspace/workspace-store";
import { landingIndex, stepTarget } from "./move-target";
import { rowAfterRemoval } from "./row-selection";
import type { InputActions } from "./use-input-actions";
import type { ListView } from "./use-list-view";

/** The row whose text or label stands in a field. */
export interface EditedRow {
  id: string;
  field: "text" | "label";
}

/** What can be done with the chosen rows, by key, pointer or button alike. */
export interface RowCommands {
  edited: EditedRow | null;
  edit: (id: string, field: EditedRow["field"]) => void;
  endEdit: () => void;
  saveText: (id: string, text: string) => void;
  /** Labels the chosen rows, or the row alone when it is not among them. */
  saveLabel: (id: string, label: string) => void;
  step: (direction: "up" | "down") => void;
  /** Moves rows before the place `before` of the whole list. */
  drop: (ids: ReadonlySet<string>, before: number) => void;
  remove: () => void;
  copy: () => void;
}

export function useRowCommands(
  view: Pick<ListView, "shown" | "order">,
  actions: Pick<InputActions, "remove" | "copy">,
): RowCommands {
  const [edited, setEdited] = useState<EditedRow | null>(null);
  const { shown, order } = view;
  const commands = useMemo(() => {
    const drop = (ids: ReadonlySet<string>, before: number) => {
      moveInputs(ids, landingIndex(useWorkspace.getState().inputs, ids, before));
    };
    return {
      edit: (id: string, field: EditedRow["field"]) => setEdited({ id, field }),
      endEdit: () => setEdited(null),
      saveText(id: string, text: string) {
        const before = useWorkspace.getState().inputs.find((input) => input.id === id);
        if (before && before.text !== text) editInput(id, { text });
      },
      saveLabel(id: string, label: string) {
        const ids = rowsToLabel(id);
        const value = label.trim() === "" ? null : label.trim();
        const { inputs } = useWorkspace.getState();
        const changes = inputs.some((input) => ids.has(input.id) && input.label !== value);
        if (changes) labelInputs(ids, value);
      },
      step(direction: "up" | "down") {
        const { inputs } = useWorkspace.getState();
        const { inputIds } = useSelection.getState();
        const before = stepTarget(inputs, shown, inputIds, direction);
        if (before !== null) drop(inputIds, before);
      },
      drop,
      remove() {
        const { inputIds, focusedInput } = useSelection.getState();
        const next = rowAfterRemoval(order, inputIds, focusedInput);
        actions.remove(inputIds);
        focusInput(next);
        selectInputs(new Set(next === null ? [] : [next]));
      },
      copy() {
        const { inputIds } = useSelection.getState();
        void actions.copy(useWorkspace.getState().inputs.filter(({ id }) => inputIds.has(id)));
      },
    };
  }, [actions, order, shown]);
  return { edited, ...commands };
}

/** The chosen rows when the row is among them, else the row alone. */
export function rowsToLabel(id: string): ReadonlySet<string> {
  const { inputIds } = useSelection.getState();
  return inputIds.has(id) ? inputIds : new Set([id]);
}
