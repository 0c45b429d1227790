import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** Columns side by side: one large, up to three in a row, four to six in two rows, one under another when narrow. */
export function ColumnGrid({ count, children }: { count: number; children: ReactNode }) {
  const perRow = count <= 3 ? count : Math.ceil(count / 2);
  return (
    <div
      className={classNames(
        "grid grid-cols-1 gap-4 p-3",
        perRow === 1 && "mx-auto w-full max-w-[820px]",
        perRow === 2 && "min-[701px]:grid-cols-2",
        perRow === 3 && "min-[701px]:grid-cols-2 min-[1100px]:grid-cols-3",
      )}
    >
      {children}
    </div>
  );
}
