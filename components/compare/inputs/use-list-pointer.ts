"use client";

import { useRef, type MouseEvent, type PointerEvent } from "react";
import { hoverInput } from "@/lib/client/workspace/selection-store";
import type { RowCommands } from "./use-row-commands";
import type { RowSelecting } from "./use-row-selection";

interface ListPointer {
  order: readonly string[];
  selecting: RowSelecting;
  commands: Pick<RowCommands, "edit">;
  startDrag: (event: PointerEvent, id: string) => void;
}

/** The pointer on the list, handled once for all rows: they come and go while scrolling. */
export function useListPointer({ order, selecting, commands, startDrag }: ListPointer) {
  const pressed = useRef<string | null>(null);
  return {
    onPointerDown(event: PointerEvent) {
      const id = rowUnder(event);
      pressed.current = id;
      if (id !== null && isIn(event, "[data-drag]")) startDrag(event, id);
    },
    onClick(event: MouseEvent) {
      const id = rowUnder(event);
      // After a drag the click comes from another row than the press.
      if (id === null || id !== pressed.current || isIn(event, fields)) return;
      const mode = event.shiftKey ? "extend" : event.ctrlKey || event.metaKey ? "toggle" : "one";
      selecting.select(id, mode, order);
    },
    onDoubleClick(event: MouseEvent) {
      const id = rowUnder(event);
      if (id === null || isIn(event, fields)) return;
      if (isIn(event, "[data-label]")) commands.edit(id, "label");
      else if (isIn(event, "[data-text]")) commands.edit(id, "text");
    },
    onPointerOver: (event: PointerEvent) => hoverInput(rowUnder(event)),
    onPointerLeave: () => hoverInput(null),
  };
}

const fields = "input, textarea";

function rowUnder(event: MouseEvent): string | null {
  if (!(event.target instanceof Element)) return null;
  return event.target.closest("[data-input]")?.getAttribute("data-input") ?? null;
}

function isIn(event: MouseEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}
