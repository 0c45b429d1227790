"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { ColumnLetterMark } from "@/components/ui/column-letter";
import { Hint } from "@/components/ui/hint";
import { KindBadge } from "@/components/ui/kind-badge";
import type { ViewColumn } from "../data/use-view-columns";
import { useColumnSubtitle } from "./use-column-subtitle";

interface ColumnTitleProps {
  column: ViewColumn;
  /** Lets a long name take several lines instead of cutting it. */
  wrap?: boolean;
}

/** What a column is: letter, model and where its vectors come from, and under them role and dimension. */
export function ColumnTitle({ column, wrap = false }: ColumnTitleProps) {
  const translate = useTranslations("views");
  const subtitle = useColumnSubtitle();
  const { choice, name, kind } = column;
  return (
    <div className="min-w-0">
      <div className="flex min-w-0 items-center gap-1.5">
        <ColumnLetterMark letter={choice.letter} />
        <Hint text={choice.model}>
          <span
            className={classNames(
              "min-w-0 flex-1 font-medium",
              wrap ? "[overflow-wrap:anywhere]" : "truncate",
            )}
          >
            {name}
          </span>
        </Hint>
        {kind && <KindBadge kind={kind} />}
      </div>
      <p
        className="truncate pl-6 text-secondary text-text-2"
        role={column.active ? "status" : undefined}
      >
        {subtitle(column)}
        {column.active && ` · ${translate("column.running")}`}
      </p>
    </div>
  );
}
