"use client";

import { lazy, Suspense, useState } from "react";
import { SelectFace, selectFaceClass } from "./select-face";
import { useIdleLoad } from "./use-idle-load";

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** Shows the label as text before the value; it is always read out. */
  showLabel?: boolean;
  className?: string;
}

const loadList = () => import("./select-list");
const SelectList = lazy(async () => ({ default: (await loadList()).SelectList }));

/**
 * A drop-down choice, 28 px high. Typing jumps to a choice of the open list. Until it is first opened it is a
 * plain button, since what places a list over the page weighs more than all else on most screens.
 */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, choices, onChange, showLabel = false, className } = props;
  const [opened, setOpened] = useState(false);
  useIdleLoad(loadList);
  const open = () => setOpened(true);
  const choose = (next: string) => {
    const choice = choices.find((candidate) => candidate.value === next);
    if (choice) onChange(choice.value);
  };
  const face = (
    <SelectFace label={showLabel ? label : null}>
      {choices.find((choice) => choice.value === value)?.label}
    </SelectFace>
  );
  const closed = (
    <button
      type="button"
      role="combobox"
      aria-label={label}
      aria-haspopup="listbox"
      aria-expanded={false}
      aria-controls={undefined} // there is no list yet
      className={selectFaceClass(className)}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        event.preventDefault(); // the page would scroll
        open();
      }}
    >
      {face}
    </button>
  );
  if (!opened) return closed;
  return (
    <Suspense fallback={closed}>
      <SelectList
        label={label}
        value={value}
        choices={choices}
        onChange={choose}
        className={selectFaceClass(className)}
      >
        {face}
      </SelectList>
    </Suspense>
  );
}
