"use client";

interface DayFieldProps {
  label: string;
  value: string | null;
  min?: string | null;
  max?: string;
  onChange: (day: string | null) => void;
}

/** A labelled day. */
export function DayField({ label, value, min, max, onChange }: DayFieldProps) {
  return (
    <label className="inline-flex items-center gap-1.5 whitespace-nowrap text-text-2">
      {label}
      <input
        type="date"
        className="h-7 rounded-panel border bg-panel px-2 text-text tabular pointer-coarse:h-9"
        value={value ?? ""}
        min={min ?? undefined}
        max={max}
        onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
      />
    </label>
  );
}
