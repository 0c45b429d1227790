"use client";

import { useTranslations } from "next-intl";
import { ColumnLetterMark } from "@/components/ui/column-letter";
import { Hint } from "@/components/ui/hint";
import { KindBadge } from "@/components/ui/kind-badge";
import type { ViewColumn } from "../data/use-view-columns";
import { useColumnSubtitle } from "./use-column-subtitle";

/** What a column is, in one line: letter, model, role, dimension, and where its vectors come from. */
export function ColumnTitle({ column }: { column: ViewColumn }) {
  const translate = useTranslations("views");
  const subtitle = useColumnSubtitle();
  const { choice, name, kind } = column;
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      <ColumnLetterMark letter={choice.letter} />
      <Hint text={choice.model}>
        <span className="min-w-0 truncate font-medium">{name}</span>
      </Hint>
      <span className="min-w-0 flex-1 truncate text-secondary text-text-2">{subtitle(column)}</span>
      {column.active && (
        <span className="text-secondary whitespace-nowrap text-text-2" role="status">
          {translate("column.running")}
        </span>
      )}
      {kind && <KindBadge kind={kind} />}
    </div>
  );
}
