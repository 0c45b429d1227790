"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

interface RenameFieldProps {
  name: string;
  /** The new name, or null when nothing is to change. */
  onDone: (name: string | null) => void;
}

/** A name being changed in its place: Enter and leaving keep it, Escape does not. */
export function RenameField({ name, onDone }: RenameFieldProps) {
  const translate = useTranslations("runs.list");
  const [draft, setDraft] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  // It was asked for by a key or a click on this line.
  useEffect(() => field.current?.select(), []);
  const keep = () => onDone(draft.trim() === "" ? null : draft.trim());
  return (
    <input
      ref={field}
      aria-label={translate("newName")}
      value={draft}
      maxLength={120}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") keep();
        if (event.key === "Escape") onDone(null);
      }}
      className="h-7 min-w-0 rounded-panel border bg-panel px-1.5 font-medium pointer-coarse:h-9"
    />
  );
}
