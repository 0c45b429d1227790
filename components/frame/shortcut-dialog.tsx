"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";

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
  { keys: "g m", name: "goModels" },
  { keys: "g u", name: "goUsage" },
  { keys: "g s", name: "goRuns" },
  { keys: "g h", name: "goHelp" },
  { keys: "?", name: "shortcuts" },
] as const;

/** All keyboard shortcuts. */
export function ShortcutDialog({ close }: { close: () => void }) {
  const translate = useTranslations("frame");
  return (
    <Dialog
      open
      onOpenChange={close}
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
