"use client";

import { Tooltip } from "radix-ui";
import type { ReactElement, ReactNode } from "react";

/** A one-sentence explanation shown on hover and focus of its child. */
export function Hint({ text, children }: { text: ReactNode; children: ReactElement }) {
  return (
    // A provider of its own, so that pages without hints do not load what places them.
    <Tooltip.Provider delayDuration={350}>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content
            sideOffset={6}
            collisionPadding={8}
            className="z-60 max-w-72 rounded-panel bg-text px-2 py-1 text-secondary text-bg shadow-(--shadow)"
          >
            {text}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
