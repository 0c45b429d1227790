"use client";

import { useState } from "react";
import { classNames } from "./class-names";

interface NumberFieldProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  /** Room for more digits than a small whole number has. */
  wide?: boolean;
  onChange: (value: number) => void;
}

/** A labelled number that keeps to its range; what cannot be read springs back on leaving. */
export function NumberField({
  label,
  value,
  min,
  max,
  step = 1,
  wide = false,
  onChange,
}: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    const parsed = Number(draft);
    if (draft !== null && draft.trim() !== "" && Number.isFinite(parsed)) {
      const clamped = Math.min(max, Math.max(min, parsed));
      onChange(step >= 1 ? Math.round(clamped) : clamped);
    }
    setDraft(null);
  };
  return (
    <label className="inline-flex items-center gap-1.5 whitespace-nowrap text-text-2">
      {label}
      <input
        type="number"
        className={classNames(
          "h-7 rounded-panel border bg-panel px-2 text-right text-text tabular pointer-coarse:h-9",
          wide ? "w-24" : "w-16",
        )}
        value={draft ?? value}
        min={min}
        max={max}
        step={step}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
    </label>
  );
}
