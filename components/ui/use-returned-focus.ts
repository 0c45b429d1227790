"use client";

import { useRef } from "react";

/**
 * Gives the focus back to where it was when a dialog opened. Radix gives it to the dialog's trigger, which ours do
 * not have: a button, a key or an item of a menu sets the state that draws them.
 */
export function useReturnedFocus() {
  const opener = useRef<HTMLElement | null>(null);
  return {
    remember: () => {
      opener.current = openerOf(document.activeElement);
    },
    giveBack: (event: Event) => {
      event.preventDefault();
      opener.current?.focus({ preventScroll: true });
    },
  };
}

/** An item of a menu is gone when the dialog closes; the menu's own trigger is not. */
function openerOf(active: Element | null): HTMLElement | null {
  const label = active?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  const opener = label ? document.getElementById(label) : active;
  return opener instanceof HTMLElement ? opener : null;
}
