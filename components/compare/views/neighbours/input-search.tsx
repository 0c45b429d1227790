"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState, type KeyboardEvent } from "react";
import { inputName } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { InputThumbnail } from "../../inputs/input-thumbnail";
import { matchingInputs } from "./matching-inputs";

interface InputSearchProps {
  inputs: readonly TextInput[];
  /** Index of the focused input. */
  focus: number;
  onFocus: (id: string) => void;
}

/** Chooses the input to look at: by a part of its text, by its number, or one after another. */
export function InputSearch({ inputs, focus, onFocus }: InputSearchProps) {
  const translate = useTranslations("views.neighbours");
  const listId = useId();
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const matches = query === null ? [] : matchingInputs(inputs, query);
  const step = (by: number) => {
    const next = inputs[(focus + by + inputs.length) % inputs.length];
    if (next) onFocus(next.id);
  };
  const choose = (index: number | undefined) => {
    const chosen = index === undefined ? undefined : inputs[index];
    if (chosen) onFocus(chosen.id);
    setQuery(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setActive(Math.max(0, Math.min(matches.length - 1, active + moves[event.key])));
      if (query === null) setQuery("");
    } else if (event.key === "Enter") choose(matches[active]);
    else if (event.key === "Escape") setQuery(null);
  };
  const focused = inputs[focus];
  const open = query !== null && matches.length > 0;
  return (
    <div className="relative flex min-w-0 items-center gap-1">
      <IconButton label={translate("previous")} onClick={() => step(-1)}>
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <input
        role="combobox"
        aria-label={translate("search")}
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        className="h-7 w-64 min-w-0 rounded-panel border bg-panel px-2 placeholder:text-text-2 pointer-coarse:h-9"
        placeholder={translate("search")}
        value={query ?? `${focus + 1} · ${focused ? inputName(focused) : ""}`}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onBlur={() => setQuery(null)}
        onKeyDown={onKeyDown}
      />
      <IconButton label={translate("next")} onClick={() => step(1)}>
        <ChevronRight size={16} aria-hidden />
      </IconButton>
      <ul
        id={listId}
        role="listbox"
        aria-label={translate("matches")}
        hidden={!open}
        className="absolute top-full left-8 z-30 mt-1 max-h-72 w-[min(420px,calc(100vw-48px))] overflow-y-auto rounded-panel border bg-panel p-1 shadow-(--shadow)"
      >
        {matches.map((index, place) => (
          <li
            key={index}
            id={`${listId}-${place}`}
            role="option"
            aria-selected={place === active}
            className={classNames(
              "flex min-h-7 cursor-pointer gap-2 rounded px-2 py-1 pointer-coarse:min-h-9",
              place === active && "bg-raised",
            )}
            // Before the field loses its focus, which closes the list.
            onPointerDown={(event) => {
              event.preventDefault();
              choose(index);
            }}
          >
            <span className="text-text-2 tabular">{index + 1}</span>
            <InputThumbnail input={inputs[index] ?? {}} />
            <span className="min-w-0 truncate">{nameAt(inputs, index)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameAt(inputs: readonly TextInput[], index: number): string {
  const input = inputs[index];
  return input ? inputName(input) : "";
}
