"use client";

import { focusInput, hoverInput, useSelection } from "@/lib/client/workspace/selection-store";
import { inputName } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { classNames } from "@/components/ui/class-names";
import { NamedInput } from "../../inputs/named-input";
import type { ViewColumn } from "../data/use-view-columns";
import { VectorLine } from "./vector-line";

interface VectorGroupProps {
  input: TextInput;
  number: number;
  columns: readonly ViewColumn[];
}

/** One input with a line per column. Clicking its text puts it into the inspector. */
export function VectorGroup({ input, number, columns }: VectorGroupProps) {
  const focused = useSelection((state) => state.focusedInput === input.id);
  const hovered = useSelection((state) => state.hoveredInput === input.id);
  return (
    <div
      className={classNames(
        "flex min-h-16 px-3 py-1",
        focused ? "bg-accent/12" : hovered && "bg-raised",
      )}
      onPointerEnter={() => hoverInput(input.id)}
      onPointerLeave={() => hoverInput(null)}
    >
      <div role="rowheader" aria-label={inputName(input)} className="w-52 shrink-0 pr-3">
        <button
          type="button"
          aria-pressed={focused}
          onClick={() => focusInput(input.id)}
          className="flex max-h-full w-full gap-2 overflow-hidden text-left"
        >
          <span className="w-7 shrink-0 text-right leading-7 text-text-2 tabular">{number}</span>
          <span className="pt-1">
            <NamedInput input={input} />
          </span>
        </button>
      </div>
      <div role="cell" className="min-w-0 flex-1">
        {columns.map((column) => (
          <VectorLine key={column.choice.letter} column={column} input={input} />
        ))}
      </div>
    </div>
  );
}
