"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { useReturnedFocus } from "./use-returned-focus";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One sentence under the title; also read out when the dialog opens. */
  description?: string;
  closeLabel: string;
  /** Tailwind width class of the panel; full width on narrow screens. */
  width?: string;
  /** In the middle, or as a sheet along the right edge that leaves the rest of the page in view. */
  placement?: keyof typeof placements;
  footer?: ReactNode;
  children: ReactNode;
}

const placements = {
  middle:
    "top-1/2 left-1/2 max-h-[min(85dvh,760px)] w-[calc(100vw-16px)] -translate-x-1/2 -translate-y-1/2 rounded-lg border",
  side: "inset-y-0 right-0 w-full border-l",
} as const;

/** A modal dialog with a title, a body that scrolls and an optional footer. Escape closes it, and the focus goes back. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, closeLabel } = props;
  const { width = "max-w-xl", placement = "middle" } = props;
  const focus = useReturnedFocus();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          onOpenAutoFocus={(event) => {
            focus.remember();
            // A sheet is read from its top; a field further down would scroll it away.
            if (placement === "middle") focusFirstField(event);
          }}
          onCloseAutoFocus={focus.giveBack}
          className={classNames(
            "fixed z-50 flex flex-col bg-panel shadow-(--shadow) outline-none",
            placements[placement],
            width,
          )}
        >
          <header className="flex items-start gap-3 border-b px-4 py-3">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-heading font-semibold">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="text-secondary text-text-2">
                  {description}
                </Primitive.Description>
              )}
            </div>
            <Primitive.Close
              aria-label={closeLabel}
              className="-mr-1 grid size-7 place-items-center rounded-panel text-text-2 hover:bg-raised hover:text-text pointer-coarse:size-9"
            >
              <X size={16} aria-hidden />
            </Primitive.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto">{props.children}</div>
          {props.footer && (
            <footer className="flex flex-wrap items-center justify-end gap-2 border-t px-4 py-3">
              {props.footer}
            </footer>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** A dialog to type into is ready for typing; any other begins at its first control. */
function focusFirstField(event: Event): void {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const field = event.currentTarget.querySelector<HTMLElement>("input, textarea");
  if (!field) return;
  event.preventDefault();
  field.focus();
}
