import type { ReactNode } from "react";

interface FigureProps {
  name: string;
  value: ReactNode;
  /** Under the value: what part of it is otherwise than the rest. */
  note?: ReactNode;
}

/** One number with its name. */
export function Figure({ name, value, note }: FigureProps) {
  return (
    <div className="min-w-0">
      <dt className="text-secondary text-text-2">{name}</dt>
      <dd>
        <div className="text-title tabular">{value}</div>
        {note && <div className="text-secondary tabular">{note}</div>}
      </dd>
    </div>
  );
}
