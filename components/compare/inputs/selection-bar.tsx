"use client";

import { ArrowDown, ArrowUp, Copy, Pencil, Tag, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useSelection } from "@/lib/client/workspace/selection-store";
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
  // What was chosen may be gone since, by an undo for one.
  const chosen = inputIds.size === 0 ? [] : view.inputs.filter(({ id }) => inputIds.has(id));
  const first = chosen[0]?.id;
  if (first === undefined || commands.edited) return null;
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
        {translate("selection.count", { count: chosen.length })}
      </span>
      {chosen.length === 1 && (
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
