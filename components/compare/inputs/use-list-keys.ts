"use client";

import type { KeyboardEvent } from "react";
import { useSelection } from "@/lib/client/workspace/selection-store";
import { rowAt } from "./row-selection";
import type { RowCommands } from "./use-row-commands";
import type { RowSelecting } from "./use-row-selection";

interface ListKeys {
  order: readonly string[];
  /** Rows that fit into the list, for Page up and Page down. */
  pageRows: () => number;
  selecting: RowSelecting;
  commands: RowCommands;
}

/** The keys of the list. Keys that go into a field within it are left alone. */
export function useListKeys({ order, pageRows, selecting, commands }: ListKeys) {
  const focusedRow = () => {
    const { focusedInput } = useSelection.getState();
    return focusedInput !== null && order.includes(focusedInput) ? focusedInput : null;
  };

  const move = (event: KeyboardEvent, step: number) => {
    const target = rowAt(order, focusedRow(), step);
    if (target !== null) selecting.select(target, event.shiftKey ? "extend" : "one", order);
  };

  const step = (event: KeyboardEvent, direction: "up" | "down") => {
    if (event.altKey) commands.step(direction);
    else move(event, direction === "up" ? -1 : 1);
  };

  const withFocus = (act: (id: string) => void) => {
    const id = focusedRow();
    if (id !== null) act(id);
  };

  const plainKeys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowUp: (event) => step(event, "up"),
    ArrowDown: (event) => step(event, "down"),
    PageUp: (event) => move(event, -pageRows()),
    PageDown: (event) => move(event, pageRows()),
    Home: (event) => move(event, -order.length),
    End: (event) => move(event, order.length),
    Enter: () => withFocus((id) => commands.edit(id, "text")),
    F2: () => withFocus((id) => commands.edit(id, "text")),
    l: () => withFocus((id) => commands.edit(id, "label")),
    " ": () => withFocus((id) => selecting.select(id, "toggle", order)),
    Delete: commands.remove,
    Backspace: commands.remove,
    Escape: selecting.selectNone,
  };

  const modifiedKeys: typeof plainKeys = {
    a: () => selecting.selectAll(order),
    c: commands.copy,
  };

  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const modified = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act = (modified ? modifiedKeys : plainKeys)[key];
    if (!act) return;
    event.preventDefault();
    act(event);
  };
}
