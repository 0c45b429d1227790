"use client";

import { useEffect, useEffectEvent } from "react";

/**
 * Calls `action` when a shortcut is pressed anywhere on the page. `mod` is ⌘ on a Mac and Ctrl
 * elsewhere. Single keys and undo are left to the text field that has the focus.
 *
 * @param shortcut such as `mod+k`, `?` or `mod+enter`
 */
export function useShortcut(shortcut: string, action: () => void): void {
  const act = useEffectEvent(action);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !matches(event, shortcut)) return;
      if (belongsToText(shortcut) && isTyping(event.target)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [shortcut]);
}

function matches(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split("+");
  const key = parts.at(-1);
  const wantsMod = parts.includes("mod");
  return (
    event.key.toLowerCase() === key &&
    wantsMod === (event.metaKey || event.ctrlKey) &&
    parts.includes("alt") === event.altKey &&
    // Some keys, such as `?`, need Shift to be typed at all.
    (parts.length === 1 || parts.includes("shift") === event.shiftKey)
  );
}

/** Plain letters and undo mean something to a text field. */
function belongsToText(shortcut: string): boolean {
  return !shortcut.includes("+") || shortcut.endsWith("+z");
}

/** Whether keys go into a text field now. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
