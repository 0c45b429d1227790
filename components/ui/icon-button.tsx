"use client";

import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button";
import { classNames } from "./class-names";
import { Hint } from "./hint";

interface IconButtonProps extends Omit<ButtonProps, "aria-label"> {
  /** Read by screen readers and shown as the hint. */
  label: string;
  /** A keyboard shortcut to show in the hint. */
  shortcut?: string;
  children: ReactNode;
}

export function IconButton({ label, shortcut, className, children, ...props }: IconButtonProps) {
  return (
    <Hint text={shortcut ? `${label}  ${shortcut}` : label}>
      <Button
        look="quiet"
        aria-label={label}
        className={classNames("w-7 px-0! pointer-coarse:w-9", className)}
        {...props}
      >
        {children}
      </Button>
    </Hint>
  );
}
