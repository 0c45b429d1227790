"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { ListView } from "./use-list-view";

interface SearchFieldProps {
  view: Pick<ListView, "filter" | "setFilter" | "shown">;
  /** Arrow down goes on into the list. */
  onLeaveDown: () => void;
}

/** Filters the list; `/` goes to it from anywhere, Escape clears it. */
export function SearchField({ view, onLeaveDown }: SearchFieldProps) {
  const translate = useTranslations("inputs");
  const field = useRef<HTMLInputElement>(null);
  const { filter, setFilter, shown } = view;
  useShortcut("/", () => field.current?.focus());
  const clear = () => setFilter({ ...filter, query: "" });
  return (
    <div className="flex h-7 items-center gap-1.5 rounded-panel border bg-panel px-2 focus-within:outline-2 focus-within:outline-accent pointer-coarse:h-9">
      <Search size={14} aria-hidden className="shrink-0 text-text-2" />
      <input
        ref={field}
        dir="auto"
        className="min-w-0 flex-1 bg-transparent outline-none"
        aria-label={translate("search.label")}
        aria-keyshortcuts="/"
        placeholder={translate("search.placeholder")}
        value={filter.query}
        onChange={(event) => setFilter({ ...filter, query: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            if (filter.query === "") field.current?.blur();
            else clear();
          }
          if (event.key === "ArrowDown") {
            event.preventDefault();
            onLeaveDown();
          }
        }}
      />
      {filter.query.trim() === "" ? (
        <kbd
          aria-hidden
          className="rounded border px-1 font-sans text-secondary text-text-2 pointer-coarse:hidden"
        >
          /
        </kbd>
      ) : (
        <>
          <span role="status" className="text-secondary whitespace-nowrap text-text-2 tabular">
            {translate("search.matches", { count: shown.length })}
          </span>
          <IconButton
            label={translate("search.clear")}
            className="-mr-2 size-6! pointer-coarse:size-8!"
            onClick={() => {
              clear();
              field.current?.focus();
            }}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </>
      )}
    </div>
  );
}
