"use client";

import { useEffect, useEffectEvent } from "react";

/**
 * Calls `action` when a shortcut is pressed anywhere on the page. `mod` is ⌘ on a Mac and Ctrl
 * elsewhere. A shortcut without `mod` or `alt` is left to the text while one is being typed.
 *
 * @param shortcut such as `mod+k`, `?` or `mod+enter`
 */
export function useShortcut(shortcut: string, action: () => void): void {
  const act = useEffectEvent(action);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !matches(event, shortcut)) return;
      if (!shortcut.includes("+") && isTyping(event.target)) return;
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
    parts.includes("alt") === event.altKey
  );
}

/** Whether keys go into a text field now. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
