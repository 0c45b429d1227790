"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { isTyping, useShortcut } from "@/components/ui/use-shortcut";

const shortcuts = [
  { keys: "⌘/Ctrl ↵", name: "run" },
  { keys: "⌘/Ctrl K", name: "commands" },
  { keys: "/", name: "search" },
  { keys: "⌘/Ctrl Z", name: "undo" },
  { keys: "⌘/Ctrl ⇧ Z", name: "redo" },
  { keys: "↑ ↓", name: "moveFocus" },
  { keys: "⇧ ↑ ↓", name: "extend" },
  { keys: "↵", name: "edit" },
  { keys: "L", name: "label" },
  { keys: "Alt ↑ ↓", name: "reorder" },
  { keys: "⌫", name: "remove" },
  { keys: "g c", name: "goCompare" },
  { keys: "g h", name: "goHelp" },
  { keys: "?", name: "shortcuts" },
] as const;

const destinations: Readonly<Record<string, string>> = { c: "/compare", h: "/help" };

/** Listens for `?` and `g …`, and lists all shortcuts. */
export function ShortcutList() {
  const translate = useTranslations("frame");
  const [open, setOpen] = useState(false);
  useShortcut("?", () => setOpen(true));
  useGoKeys();
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={translate("shortcut.shortcuts")}
      closeLabel={translate("close")}
      width="max-w-md"
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 p-4">
        {shortcuts.map(({ keys, name }) => (
          <div key={name} className="contents">
            <dt className="whitespace-nowrap text-text-2">
              <kbd className="font-sans">{keys}</kbd>
            </dt>
            <dd>{translate(`shortcut.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** `g` and then a letter, within a second, goes to a screen. */
function useGoKeys(): void {
  const router = useRouter();
  const go = useEffectEvent((path: string) => router.push(path));
  useEffect(() => {
    let pressedAt = -Infinity;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const path = destinations[event.key];
      if (path && event.timeStamp - pressedAt < 1_000) go(path);
      pressedAt = event.key === "g" ? event.timeStamp : -Infinity;
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
