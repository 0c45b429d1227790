"use client";

import { GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, type ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { useSelection } from "@/lib/client/workspace/selection-store";
import { inputName, isEmptyInput } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnLimit } from "./column-limit";
import { InputThumbnail } from "./input-thumbnail";
import { RowMarks } from "./row-marks";
import { VisibleText } from "./visible-text-line";

interface InputRowProps {
  input: TextInput;
  /** As it is counted in the whole list, from 1. */
  number: number;
  /** As it is counted among the rows that are shown, from 1. */
  rowIndex: number;
  /** The number of the first input with the same text; null when this is the first. */
  sameAs: number | null;
  top: number;
  height: number;
  /** Digits of the longest number, so that all texts begin in one line. */
  digits: number;
  limits: readonly ColumnLimit[];
  /** False while a text is so long that its estimate is left to the survey. */
  estimated: boolean;
  /** Stands in place of the text while it is edited. */
  textEditor: ReactNode;
  labelEditor: ReactNode;
}

const charactersShown = 320;

/** The id of a row's element, for `aria-activedescendant`. */
export function rowElementId(id: string): string {
  return `input-${id}`;
}

/** One input on one line: number, text, label, marks and estimated tokens. The list handles its events. */
export const InputRow = memo(function InputRow(props: InputRowProps) {
  const { input, number, digits, textEditor, labelEditor } = props;
  const translate = useTranslations("inputs");
  const chosen = useSelection((state) => state.inputIds.has(input.id));
  const focused = useSelection((state) => state.focusedInput === input.id);
  const hovered = useSelection((state) => state.hoveredInput === input.id);
  return (
    <div
      role="row"
      id={rowElementId(input.id)}
      data-input={input.id}
      aria-rowindex={props.rowIndex}
      aria-selected={chosen}
      className={classNames(
        "group/row absolute inset-x-0 top-0 flex gap-2 pr-3 pl-1",
        textEditor ? "items-start" : "items-center",
        chosen ? "bg-accent/12" : hovered && "bg-raised",
        focused &&
          "shadow-[inset_2px_0_0_var(--accent)] group-focus-visible/list:outline-2 group-focus-visible/list:-outline-offset-2 group-focus-visible/list:outline-accent",
      )}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
    >
      <span
        role="gridcell"
        data-drag
        title={translate("list.drag")}
        className="flex h-7 shrink-0 cursor-grab touch-none items-center gap-0.5 text-text-2 tabular pointer-coarse:h-9"
      >
        <GripVertical
          size={12}
          aria-hidden
          className="opacity-0 group-hover/row:opacity-100 pointer-coarse:opacity-60"
        />
        <span className="text-right" style={{ minWidth: `${digits}ch` }}>
          {number}
        </span>
      </span>
      {input.image && (
        <span role="gridcell" className="flex h-7 shrink-0 items-center pointer-coarse:h-9">
          <InputThumbnail input={input} loadable />
        </span>
      )}
      {textEditor ? (
        <span role="gridcell" className="flex min-w-0 flex-1">
          {textEditor}
        </span>
      ) : (
        <span
          role="gridcell"
          data-text
          dir="auto"
          className="min-w-0 flex-1 overflow-hidden text-ellipsis whitespace-pre"
        >
          {isEmptyInput(input) ? (
            <em className="text-amber">{translate("list.empty")}</em>
          ) : (
            <VisibleText text={inputName(input)} limit={charactersShown} />
          )}
        </span>
      )}
      {(labelEditor ?? input.label) && (
        <span
          role="gridcell"
          data-label
          className="flex h-7 shrink-0 items-center pointer-coarse:h-9"
        >
          {labelEditor ?? (
            <span
              dir="auto"
              className="max-w-28 truncate rounded bg-raised px-1.5 text-secondary text-text-2"
            >
              <VisibleText text={input.label ?? ""} limit={60} />
            </span>
          )}
        </span>
      )}
      {!textEditor && (
        <RowMarks
          input={input}
          sameAs={props.sameAs}
          limits={props.limits}
          estimated={props.estimated}
        />
      )}
    </div>
  );
});
