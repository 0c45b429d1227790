"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { parseCount } from "@/lib/client/usage/parse-count";

interface CountFieldProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

/** A labelled count that may be written as `10 M` or `1000 万`; what cannot be read says so and changes nothing. */
export function CountField({ label, value, onChange }: CountFieldProps) {
  const translate = useTranslations("usage.projection");
  const format = useFormatter();
  const [draft, setDraft] = useState<string | null>(null);
  const problemId = useId();
  const wrong = draft !== null && parseCount(draft) === null;
  const change = (text: string) => {
    setDraft(text);
    const count = parseCount(text);
    if (count !== null) onChange(count);
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <label className="inline-flex items-center gap-1.5 whitespace-nowrap text-text-2">
        {label}
        <input
          className="h-7 w-28 rounded-panel border bg-panel px-2 text-right text-text tabular pointer-coarse:h-9"
          value={draft ?? format.number(value)}
          aria-invalid={wrong}
          aria-describedby={wrong ? problemId : undefined}
          onChange={(event) => change(event.target.value)}
          onBlur={() => setDraft(null)}
        />
      </label>
      {wrong && (
        <span id={problemId} className="text-secondary text-red">
          {translate("wrongCount")}
        </span>
      )}
    </span>
  );
}
