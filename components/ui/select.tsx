"use client";

import { getNonce } from "get-nonce";
import { Check, ChevronDown } from "lucide-react";
import { Select as Primitive } from "radix-ui";
import { classNames } from "./class-names";

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** Shows the label as text before the value; it is always read out. */
  showLabel?: boolean;
  className?: string;
}

/** A drop-down choice, 28 px high. Typing jumps to a choice. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, choices, onChange, showLabel = false, className } = props;
  const choose = (next: string) => {
    const choice = choices.find((candidate) => candidate.value === next);
    if (choice) onChange(choice.value);
  };
  return (
    <Primitive.Root value={value} onValueChange={choose}>
      <Primitive.Trigger
        aria-label={label}
        className={classNames(
          "inline-flex h-7 min-w-0 items-center gap-1 rounded-panel border bg-panel px-2 hover:bg-raised pointer-coarse:h-9",
          className,
        )}
      >
        {showLabel && <span className="mr-0.5 whitespace-nowrap text-text-2">{label}</span>}
        <span className="truncate">
          <Primitive.Value />
        </span>
        <ChevronDown size={14} aria-hidden className="shrink-0 text-text-2" />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-60 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) rounded-panel border bg-panel p-1 shadow-(--shadow)"
        >
          <Primitive.Viewport nonce={getNonce()}>
            {choices.map((choice) => (
              <Primitive.Item
                key={choice.value}
                value={choice.value}
                className="flex min-h-7 items-center gap-2 rounded px-2 outline-none data-highlighted:bg-raised pointer-coarse:min-h-9"
              >
                <span className="w-4">
                  <Primitive.ItemIndicator>
                    <Check size={14} aria-hidden />
                  </Primitive.ItemIndicator>
                </span>
                <Primitive.ItemText>{choice.label}</Primitive.ItemText>
              </Primitive.Item>
            ))}
          </Primitive.Viewport>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
