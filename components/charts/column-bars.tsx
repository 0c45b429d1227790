"use client";

import { useFormatter, useTranslations } from "next-intl";
import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from "recharts";
import { BarsTable } from "./bars-table";

/** One measure of every column, such as "estimated" or "p95". */
export type BarSeries = {
  key: string;
  label: string;
  /** Paler bars: estimates beside measurements, the median beside the 95th percentile. */
  pale?: boolean;
};

/** One column of the comparison with a value a series; null where it is unknown. */
export type BarRow = {
  key: string;
  /** Short text under the bars, such as the column's letter. */
  label: string;
  colour: { light: string; dark: string };
  values: Readonly<Record<string, number | null>>;
};

export type ColumnBarsProps = {
  /** What is compared, for screen readers and as the table's caption. */
  label: string;
  series: readonly BarSeries[];
  rows: readonly BarRow[];
  /** Written after each number, such as "ms". */
  unit: string;
};

/** Grouped bars that compare columns; the same numbers stand in a table for screen readers. */
export default function ColumnBars({ label, series, rows, unit }: ColumnBarsProps) {
  const format = useFormatter();
  const number = (value: number) => format.number(value, { maximumSignificantDigits: 4 });
  const data = rows.map((row) => ({
    name: row.label,
    fill: `light-dark(${row.colour.light}, ${row.colour.dark})`,
    ...row.values,
  }));
  return (
    <figure className="m-0 min-w-0">
      <div aria-hidden className="h-44 text-[11px] tabular">
        <ResponsiveContainer>
          <BarChart data={data} margin={MARGIN} barGap={2} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="name" tick={TICK} tickLine={false} stroke="var(--line)" />
            <YAxis
              tick={TICK}
              tickLine={false}
              axisLine={false}
              width={56}
              tickFormatter={number}
            />
            <Tooltip
              cursor={CURSOR}
              isAnimationActive={false}
              content={(tooltip) => <BarsTooltip {...tooltip} unit={unit} number={number} />}
            />
            {series.map(({ key, label, pale }) => (
              <Bar
                key={key}
                dataKey={key}
                name={label}
                fillOpacity={pale ? 0.45 : 1}
                maxBarSize={36}
                radius={2}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
      <BarsTable label={label} series={series} rows={rows} unit={unit} />
    </figure>
  );
}

const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 };
const TICK = { fill: "var(--text-2)", fontSize: 11 };
const CURSOR = { fill: "var(--line)", fillOpacity: 0.4 };

function BarsTooltip({
  active,
  label,
  payload,
  unit,
  number,
}: TooltipContentProps & { unit: string; number: (value: number) => string }) {
  const translate = useTranslations("charts.bars");
  if (!active) return null;
  return (
    <div className="rounded-panel border border-line bg-panel px-2 py-1 text-secondary shadow-lg">
      <p className="font-medium">{label}</p>
      {payload.map((entry) => (
        <p key={String(entry.dataKey)} className="flex justify-between gap-4 tabular">
          <span className="text-text-2">{entry.name}</span>
          <span>
            {typeof entry.value === "number" ? number(entry.value) : translate("unknown")}{" "}
            <span className="text-text-2">{unit}</span>
          </span>
        </p>
      ))}
    </div>
  );
}
