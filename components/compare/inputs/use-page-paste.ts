"use client";

import { useEffect, useEffectEvent, type RefObject } from "react";
import { isTyping } from "@/components/ui/use-shortcut";

/**
 * Takes what is pasted while the focus is in the panel or nowhere at all; a field keeps what is pasted
 * into it.
 */
export function usePagePaste(
  panel: RefObject<HTMLElement | null>,
  onPaste: (contents: readonly (string | File)[]) => void,
): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    if (event.defaultPrevented || !event.clipboardData || isTyping(event.target)) return;
    const focus = document.activeElement;
    const isOurs = focus === null || focus === document.body || panel.current?.contains(focus);
    if (!isOurs) return;
    const text = event.clipboardData.getData("text/plain");
    const files = [...event.clipboardData.files];
    // Spreadsheets put a picture of the cells beside their text.
    const contents = text === "" ? files : [text];
    if (contents.length === 0) return;
    event.preventDefault();
    onPaste(contents);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => take(event);
    document.addEventListener("paste", listener);
    return () => document.removeEventListener("paste", listener);
  }, []);
}
