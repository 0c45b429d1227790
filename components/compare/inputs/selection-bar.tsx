"use client";

import { ArrowDown, ArrowUp, Copy, Pencil, Tag, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useSelection } from "@/lib/client/workspace/selection-store";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ListView } from "./use-list-view";
import type { RowCommands } from "./use-row-commands";
import type { RowSelecting } from "./use-row-selection";

interface SelectionBarProps {
  view: Pick<ListView, "inputs">;
  commands: RowCommands;
  selecting: RowSelecting;
}

/** What can be done with the chosen rows, for a pointer or a finger; floats over the end of the list. */
export function SelectionBar({ view, commands, selecting }: SelectionBarProps) {
  const translate = useTranslations("inputs");
  const inputIds = useSelection((state) => state.inputIds);
  const { count, first } = useMemo(() => chosenOf(view.inputs, inputIds), [view.inputs, inputIds]);
  if (first === null || commands.edited) return null;
  const actions = [
    { name: "setLabel", Icon: Tag, act: () => commands.edit(first, "label") },
    { name: "up", Icon: ArrowUp, act: () => commands.step("up") },
    { name: "down", Icon: ArrowDown, act: () => commands.step("down") },
    { name: "copy", Icon: Copy, act: commands.copy },
    { name: "remove", Icon: Trash2, act: commands.remove },
    { name: "clear", Icon: X, act: selecting.selectNone },
  ] as const;
  return (
    <div
      role="toolbar"
      aria-label={translate("selection.label")}
      className="absolute bottom-2 left-1/2 z-10 flex max-w-[calc(100%-16px)] -translate-x-1/2 items-center rounded-panel border bg-panel p-0.5 pl-2.5 shadow-(--shadow)"
    >
      <span className="mr-1 truncate text-secondary text-text-2 tabular">
        {translate("selection.count", { count })}
      </span>
      {count === 1 && (
        <IconButton
          label={translate("selection.edit")}
          shortcut="↵"
          onClick={() => commands.edit(first, "text")}
        >
          <Pencil size={14} aria-hidden />
        </IconButton>
      )}
      {actions.map(({ name, Icon, act }) => (
        <IconButton key={name} label={translate(`selection.${name}`)} onClick={act}>
          <Icon size={14} aria-hidden />
        </IconButton>
      ))}
    </div>
  );
}

/** How many inputs are chosen, and the first. What was chosen may be gone since, by an undo for one. */
function chosenOf(
  inputs: readonly TextInput[],
  ids: ReadonlySet<string>,
): { count: number; first: string | null } {
  let count = 0;
  let first: string | null = null;
  for (const { id } of inputs) {
    if (count === ids.size) break;
    if (!ids.has(id)) continue;
    first ??= id;
    count++;
  }
  return { count, first };
}
