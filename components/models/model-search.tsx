"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useShortcut } from "@/components/ui/use-shortcut";

interface ModelSearchProps {
  value: string;
  onChange: (value: string) => void;
}

/** The words to look for; `/` goes to it from anywhere, Escape clears it. */
export function ModelSearch({ value, onChange }: ModelSearchProps) {
  const translate = useTranslations("models");
  const field = useRef<HTMLInputElement>(null);
  useShortcut("/", () => field.current?.focus());
  return (
    <div className="flex h-7 w-64 items-center gap-1.5 rounded-panel border bg-panel px-2 focus-within:outline-2 focus-within:outline-accent max-[700px]:w-full pointer-coarse:h-9">
      <Search size={14} aria-hidden className="shrink-0 text-text-2" />
      <input
        ref={field}
        type="search"
        className="min-w-0 flex-1 bg-transparent outline-none"
        aria-label={translate("search.label")}
        aria-keyshortcuts="/"
        placeholder={translate("search.placeholder")}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          if (value === "") field.current?.blur();
          else onChange("");
        }}
      />
      <kbd
        aria-hidden
        className="rounded border px-1 font-sans text-secondary text-text-2 pointer-coarse:hidden"
      >
        /
      </kbd>
    </div>
  );
}
