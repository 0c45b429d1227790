"use client";

import { TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import type { ImportNote } from "./use-import-notes";

interface ImportNotesProps {
  notes: readonly ImportNote[];
  onDismiss: (id: number) => void;
}

/** What an import could not do; stays until it is dismissed. */
export function ImportNotes({ notes, onDismiss }: ImportNotesProps) {
  const translate = useTranslations("inputs");
  return (
    <div role="log" aria-live="assertive" aria-label={translate("import.notes")}>
      {notes.map((note) => (
        <div key={note.id} className="flex items-start gap-2 border-t px-3 py-1">
          <TriangleAlert
            size={14}
            aria-hidden
            className={classNames("mt-1.5 shrink-0", toneClass[note.tone])}
          />
          <p className={classNames("min-w-0 flex-1 py-1 wrap-anywhere", toneClass[note.tone])}>
            {note.text}
          </p>
          <IconButton label={translate("import.dismiss")} onClick={() => onDismiss(note.id)}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
    </div>
  );
}

const toneClass = { error: "text-red", warning: "text-amber" } as const;
