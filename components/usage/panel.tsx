import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

interface PanelProps {
  title: string;
  /** One line under the title. */
  note?: ReactNode;
  /** What stands at the right of the title. */
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** One part of the screen with its title. */
export function Panel({ title, note, actions, className, children }: PanelProps) {
  return (
    <section
      aria-label={title}
      className={classNames("flex min-w-0 flex-col gap-2 border-b bg-panel p-3", className)}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-heading font-semibold">{title}</h2>
        {actions && <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {note && <p className="max-w-[90ch] text-secondary text-text-2">{note}</p>}
      {children}
    </section>
  );
}
