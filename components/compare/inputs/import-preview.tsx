"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { ParsedOverview } from "@/lib/client/workers/parse-answer";
import { VisibleText } from "./visible-text-line";

/** The first rows of a table, its texts and labels marked in words. */
export function ImportPreview({ overview }: { overview: ParsedOverview }) {
  const translate = useTranslations("inputs");
  const { columns, textColumn, labelColumn, firstRows } = overview;
  const roleOf = (column: number) =>
    column === textColumn
      ? translate("import.isText")
      : column === labelColumn
        ? translate("import.isLabel")
        : null;
  return (
    <div
      role="region"
      aria-label={translate("import.preview")}
      tabIndex={0}
      className="max-h-64 overflow-auto rounded-panel border"
    >
      <table className="w-full border-collapse">
        <caption className="sr-only">{translate("import.preview")}</caption>
        <thead className="sticky top-0 bg-raised text-left">
          <tr>
            <th
              scope="col"
              className="w-px px-2 py-1 text-right font-normal whitespace-nowrap text-text-2"
            >
              {translate("import.row")}
            </th>
            {columns.map((name, column) => (
              <th key={column} scope="col" className="px-2 py-1 font-medium whitespace-nowrap">
                {name ?? translate("import.column", { number: column + 1 })}
                {roleOf(column) && (
                  <span className="ml-1.5 rounded bg-accent/12 px-1.5 text-secondary font-normal text-accent">
                    {roleOf(column)}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows.map(({ row, cells }) => (
            <tr key={row} className="border-t">
              <td className="px-2 py-1 text-right text-text-2 tabular">{row}</td>
              {cells.map((cell, column) => (
                <td
                  key={column}
                  dir="auto"
                  className={classNames(
                    "max-w-80 truncate px-2 py-1",
                    roleOf(column) === null && "text-text-2",
                  )}
                >
                  <VisibleText text={cell} limit={160} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
