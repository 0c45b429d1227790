"use client";

import { getNonce } from "get-nonce";
import { Check } from "lucide-react";
import { Select as Primitive } from "radix-ui";
import type { ReactNode } from "react";

interface SelectListProps {
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  className: string;
  /** What stands on the button. */
  children: ReactNode;
}

/** A drop-down choice that is open at first. */
export function SelectList({
  label,
  value,
  choices,
  onChange,
  className,
  children,
}: SelectListProps) {
  return (
    <Primitive.Root defaultOpen value={value} onValueChange={onChange}>
      <Primitive.Trigger aria-label={label} className={className}>
        {children}
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
