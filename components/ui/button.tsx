import type { ComponentProps } from "react";
import { classNames } from "./class-names";

const looks = {
  primary: "bg-accent text-on-accent border-transparent font-medium hover:brightness-110",
  plain: "bg-panel hover:bg-raised",
  quiet: "border-transparent text-text-2 hover:bg-raised hover:text-text",
  danger: "bg-panel text-red hover:bg-raised",
} as const;

export interface ButtonProps extends ComponentProps<"button"> {
  look?: keyof typeof looks;
}

/** A push button, 28 px high, 36 on touch screens. It says what happens. */
export function Button({ look = "plain", className, type = "button", ...props }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(
        "inline-flex h-7 shrink-0 items-center justify-center gap-1.5 rounded-panel border px-2.5 whitespace-nowrap transition-colors duration-120 disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:h-9",
        looks[look],
        className,
      )}
      {...props}
    />
  );
}
