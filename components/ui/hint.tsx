"use client";

import { Tooltip } from "radix-ui";
import type { ReactElement, ReactNode } from "react";

/** A one-sentence explanation shown on hover and focus of its child. */
export function Hint({ text, children }: { text: ReactNode; children: ReactElement }) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          sideOffset={6}
          collisionPadding={8}
          className="bg-text text-bg rounded-panel text-secondary z-60 max-w-72 px-2 py-1 shadow-(--shadow)"
        >
          {text}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
