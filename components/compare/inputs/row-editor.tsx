"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { Button } from "@/components/ui/button";
import type { TextInput } from "@/lib/inputs/text-input";
import { modifierName } from "@/components/ui/modifier-name";

interface RowEditorProps {
  input: TextInput;
  /** As it is counted in the list, from 1. */
  number: number;
  /** The height that the row needs now. */
  onHeight: (pixels: number) => void;
  onSave: (text: string) => void;
  onEnd: () => void;
}

/** Longer texts are shown read-only: a text field of that size lays out for seconds at each key. */
export const longestEditable = 50_000;

const shownOfLong = 2_000;
const tallest = 240;

/** The text of a row in a field that grows with it. Leaving it saves; Escape reverts. */
export function RowEditor({ input, number, onHeight, onSave, onEnd }: RowEditorProps) {
  const translate = useTranslations("inputs");
  const tooLong = input.text.length > longestEditable;
  const [draft, setDraft] = useState(tooLong ? input.text.slice(0, shownOfLong) : input.text);
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "0";
    element.style.height = `${Math.min(tallest, element.scrollHeight + 2)}px`;
    onHeight(frame.current?.offsetHeight ?? 0);
  }, [draft, onHeight]);

  useLayoutEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const end = (save: boolean) => {
    // Unmounting a field that has the focus blurs it once more.
    if (ended.current) return;
    ended.current = true;
    if (save && !tooLong) onSave(draft);
    onEnd();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const saves = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!saves && event.key !== "Escape") return;
    event.preventDefault();
    end(saves);
  };

  return (
    <div ref={frame} className="flex min-w-0 flex-1 flex-col gap-1 py-1">
      <textarea
        ref={field}
        dir="auto"
        aria-label={translate(tooLong ? "edit.beginning" : "edit.label", { number })}
        className="w-full resize-none rounded-panel border bg-panel px-2 py-1"
        value={draft}
        readOnly={tooLong}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => end(true)}
      />
      {tooLong ? (
        <p className="text-secondary text-text-2">
          {translate("edit.tooLong", { length: input.text.length, limit: longestEditable })}
        </p>
      ) : (
        <>
          <p className="text-secondary text-text-2 pointer-coarse:hidden">
            {translate.rich("edit.hint", {
              modifier: modifierName(),
              key: (name) => <kbd className="font-sans text-text">{name}</kbd>,
            })}
          </p>
          <div className="hidden gap-2 pointer-coarse:flex">
            <Button look="primary" onMouseDown={keepFocus} onClick={() => end(true)}>
              {translate("edit.save")}
            </Button>
            <Button onMouseDown={keepFocus} onClick={() => end(false)}>
              {translate("edit.revert")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** A press must not take the focus from the field, since leaving it saves. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
