"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** The look of a drop-down choice's button. */
export function selectFaceClass(className: string | undefined): string {
  return classNames(
    "inline-flex h-7 min-w-0 items-center gap-1 rounded-panel border bg-panel px-2 hover:bg-raised pointer-coarse:h-9",
    className,
  );
}

/** What stands on that button: the label if it is to be seen, the chosen value, and an arrow. */
export function SelectFace({ label, children }: { label: string | null; children: ReactNode }) {
  return (
    <>
      {label !== null && <span className="mr-0.5 whitespace-nowrap text-text-2">{label}</span>}
      <span className="truncate">{children}</span>
      <ChevronDown size={14} aria-hidden className="shrink-0 text-text-2" />
    </>
  );
}
