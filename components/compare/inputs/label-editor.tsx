"use client";

import { useTranslations } from "next-intl";
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";

interface LabelEditorProps {
  label: string | null;
  /** How many inputs get the label. */
  count: number;
  onSave: (label: string) => void;
  onEnd: () => void;
}

const suggestionsShown = 50;

/** A label in a field that offers the labels in use. Enter or leaving saves; Escape reverts. */
export function LabelEditor({ label, count, onSave, onEnd }: LabelEditorProps) {
  const translate = useTranslations("inputs");
  const [draft, setDraft] = useState(label ?? "");
  const [suggestions] = useState(labelsInUse);
  const suggestionsId = useId();
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);

  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const end = (save: boolean) => {
    // Unmounting a field that has the focus blurs it once more.
    if (ended.current) return;
    ended.current = true;
    if (save) onSave(draft);
    onEnd();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    end(event.key === "Enter");
  };

  return (
    <>
      <input
        dir="auto"
        ref={field}
        list={suggestionsId}
        aria-label={translate("label.field", { count })}
        placeholder={translate("label.placeholder")}
        className="h-6 w-28 rounded border bg-panel px-1.5 text-secondary"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => end(true)}
      />
      <datalist id={suggestionsId}>
        {suggestions.map((suggestion) => (
          <option key={suggestion}>{suggestion}</option>
        ))}
      </datalist>
    </>
  );
}

function labelsInUse(): readonly string[] {
  const labels = new Set<string>();
  for (const { label } of useWorkspace.getState().inputs) {
    if (label !== null) labels.add(label);
    if (labels.size === suggestionsShown) break;
  }
  return [...labels];
}
