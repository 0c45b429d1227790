"use client";

import { useEffect, useEffectEvent } from "react";
import { isTyping } from "@/components/ui/use-shortcut";

/** Takes what is pasted on the page; a text field or an open dialog keeps what is pasted into it. */
export function usePagePaste(onPaste: (contents: readonly (string | File)[]) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    if (event.defaultPrevented || !event.clipboardData || isTyping(event.target)) return;
    if (document.activeElement?.closest("[role=dialog]")) return;
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
