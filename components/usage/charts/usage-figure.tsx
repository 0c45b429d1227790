"use client";

import { Copy, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { StackLegend } from "@/components/charts/stack-fill";
import { StackedBars } from "@/components/charts/stacked-bars";
import { copyText } from "@/components/ui/copy-text";
import { IconButton } from "@/components/ui/icon-button";
import { tabSeparated } from "@/lib/export/tab-separated";
import type { UsageChart } from "./usage-rows";
import { UsageTable } from "./usage-table";

interface UsageFigureProps {
  title: string;
  /** The head of the first column of its table. */
  first: string;
  /** What is shown, in words. */
  measure: string;
  chart: UsageChart;
  lying?: boolean;
  format: { full: (value: number) => string; short: (value: number) => string };
}

/** A chart that can be read as a table, and copied as one. */
export function UsageFigure({ title, first, measure, chart, lying, format }: UsageFigureProps) {
  const translate = useTranslations("usage");
  const [asTable, setAsTable] = useState(false);
  const words = { done: translate("copied"), failed: translate("copyFailed") };
  const table = { caption: `${title} · ${measure}`, first, chart, format: format.full };
  return (
    <figure className="m-0 flex min-w-0 flex-col gap-1">
      <figcaption className="flex items-center gap-1">
        <h3 className="text-text-2">{title}</h3>
        <span className="ml-auto" />
        <IconButton
          label={translate("charts.asTable", { title })}
          aria-pressed={asTable}
          className={asTable ? "bg-raised text-text!" : undefined}
          onClick={() => setAsTable((shown) => !shown)}
        >
          <Table2 size={14} aria-hidden />
        </IconButton>
        <IconButton
          label={translate("charts.copy", { title })}
          onClick={() => void copyText(chartTsv(first, chart), words)}
        >
          <Copy size={14} aria-hidden />
        </IconButton>
      </figcaption>
      {!asTable && chart.rows.length > 0 && (
        <>
          <StackLegend series={chart.series} />
          <StackedBars
            series={chart.series}
            rows={chart.rows}
            lying={lying}
            format={format.full}
            formatShort={format.short}
          />
        </>
      )}
      {chart.rows.length === 0 && <p className="text-text-2">{translate("charts.none")}</p>}
      {asTable ? (
        <div
          role="region"
          aria-label={table.caption}
          tabIndex={0}
          className="max-h-80 overflow-auto"
        >
          <UsageTable {...table} />
        </div>
      ) : (
        // The frame hides it: a table itself keeps the width of its words.
        <div className="sr-only">
          <UsageTable {...table} />
        </div>
      )}
    </figure>
  );
}

/** The bare numbers, which a spreadsheet can add up. */
function chartTsv(first: string, { series, rows }: UsageChart): string {
  return tabSeparated([
    [first, ...series.map(({ label }) => label)],
    ...rows.map(({ key, values }) => [key, ...series.map((part) => String(values[part.key] ?? 0))]),
  ]);
}
