"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { useMediaQuery } from "@/components/ui/use-media-query";
import { useSelection } from "@/lib/client/workspace/selection-store";
import { InputRow, rowElementId } from "./input-row";
import { LabelEditor } from "./label-editor";
import { positionOf } from "./position-of";
import { RowEditor } from "./row-editor";
import { useListKeys } from "./use-list-keys";
import { useListPointer } from "./use-list-pointer";
import type { ListView } from "./use-list-view";
import { rowsToLabel, type RowCommands } from "./use-row-commands";
import { useRowDrag } from "./use-row-drag";
import type { RowSelecting } from "./use-row-selection";
import { useRowWindow } from "./use-row-window";

interface InputListProps {
  view: ListView;
  commands: RowCommands;
  selecting: RowSelecting;
}

// An estimate of more than this would be felt while drawing.
const longText = 100_000;

/** The inputs as a grid of which only the rows in view stand in the document. */
export function InputList({ view, commands, selecting }: InputListProps) {
  const translate = useTranslations("inputs");
  const { inputs, survey, shown, order, limits } = view;
  const { edited } = commands;
  const scroller = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const rowHeight = useMediaQuery("(pointer: coarse)") ? 36 : 28;
  const [editorHeight, setEditorHeight] = useState(0);
  const focusedInput = useSelection((state) => state.focusedInput);

  const focused = useMemo(() => order.indexOf(focusedInput ?? ""), [order, focusedInput]);
  const editedPosition = edited?.field === "text" ? order.indexOf(edited.id) : -1;
  const rows = useRowWindow({
    scroller,
    order,
    rowHeight,
    edited: editedPosition >= 0 ? { position: editedPosition, height: editorHeight } : null,
    focused,
  });

  const endEdit = useCallback(() => {
    commands.endEdit();
    scroller.current?.focus();
  }, [commands]);
  const keys = useListKeys({
    order,
    pageRows: () => Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight),
    selecting,
    commands,
  });
  const drag = useRowDrag({
    scroller,
    rowHeight,
    rowCount: order.length,
    onDrop: (id, gap) =>
      commands.drop(rowsToLabel(id), gap === 0 ? (shown[0] ?? 0) : (shown[gap - 1] ?? -1) + 1),
  });
  const pointer = useListPointer({ order, selecting, commands, startDrag: drag.start });
  useScrollToAdded(inputs, (place) => {
    const position = positionOf(shown, place);
    if (position >= 0) rows.scrollToIndex(position, { align: "start" });
  });

  return (
    <>
      <p id={helpId} className="sr-only">
        {translate("list.help")}
      </p>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={translate("list.label")}
        aria-describedby={helpId}
        aria-rowcount={order.length}
        aria-multiselectable
        aria-activedescendant={
          focusedInput && focused >= 0 ? rowElementId(focusedInput) : undefined
        }
        className={classNames(
          "group/list @container/list h-full overflow-y-auto overscroll-contain select-none",
          // The row that has the focus shows it; until one has, the list does.
          focused < 0 ? "-outline-offset-2" : "outline-none",
        )}
        onKeyDown={keys}
        {...pointer}
      >
        <div role="rowgroup" className="relative" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start, size }) => {
            const place = shown[index] ?? 0;
            const input = inputs[place];
            if (!input) return null;
            const first = survey.repeats.get(input);
            const editedHere = edited?.id === input.id ? edited.field : null;
            return (
              <InputRow
                key={input.id}
                input={input}
                number={place + 1}
                rowIndex={index + 1}
                sameAs={first === undefined ? null : first + 1}
                top={start}
                height={size}
                digits={String(inputs.length).length}
                limits={limits}
                estimated={view.settled || input.text.length < longText}
                textEditor={
                  editedHere === "text" && (
                    <RowEditor
                      input={input}
                      number={place + 1}
                      onHeight={setEditorHeight}
                      onSave={(text) => commands.saveText(input.id, text)}
                      onEnd={endEdit}
                    />
                  )
                }
                labelEditor={
                  editedHere === "label" ? (
                    <LabelEditor
                      label={input.label}
                      count={rowsToLabel(input.id).size}
                      onSave={(label) => commands.saveLabel(input.id, label)}
                      onEnd={endEdit}
                    />
                  ) : null
                }
              />
            );
          })}
          {drag.gap !== null && (
            <div
              aria-hidden
              className="pointer-events-none absolute inset-x-0 z-10 h-0.5 bg-accent"
              style={{ top: Math.max(0, drag.gap * rowHeight - 1) }}
            />
          )}
        </div>
      </div>
    </>
  );
}

/** Brings the first of newly added inputs into view; a list that was replaced starts at its top. */
function useScrollToAdded(inputs: ListView["inputs"], reveal: (place: number) => void): void {
  const before = useRef(inputs);
  useEffect(() => {
    const previous = before.current;
    before.current = inputs;
    if (inputs.length <= previous.length) return;
    const grewAtEnd = previous.length > 0 && inputs[previous.length - 1] === previous.at(-1);
    reveal(grewAtEnd ? previous.length : 0);
  });
}
