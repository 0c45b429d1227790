"use client";

import { useId } from "react";
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
import { stackPaint, StackPatterns, type StackSeries } from "./stack-fill";

/** One stack with its parts; what is absent is drawn as nothing. */
export interface StackRow {
  key: string;
  label: string;
  values: Readonly<Record<string, number>>;
}

export interface StackedBarsProps {
  series: readonly StackSeries[];
  rows: readonly StackRow[];
  /** Stacks stand side by side, as days do, or lie one under the other, as names do. */
  lying?: boolean;
  /** Writes a value in full, and on an axis. */
  format: (value: number) => string;
  formatShort: (value: number) => string;
}

interface StackedBarsDrawingProps extends StackedBarsProps {
  /** What the numbers under lying bars take, in pixels. */
  axisHeight: number;
}

/** The bars and their scale, filling their box: with recharts, the heaviest part of its screen. */
export function StackedBarsDrawing(props: StackedBarsDrawingProps) {
  const { series, rows, lying = false, axisHeight, format, formatShort } = props;
  const id = useId();
  const numbers = {
    tick: TICK,
    tickLine: false,
    tickFormatter: formatShort,
    allowDecimals: rows.some((row) => Object.values(row.values).some((value) => value % 1 !== 0)),
  };
  return (
    <ResponsiveContainer>
      <BarChart
        data={[...rows]}
        layout={lying ? "vertical" : "horizontal"}
        margin={lying ? LYING_MARGIN : MARGIN}
        barCategoryGap={lying ? 5 : "18%"}
        accessibilityLayer={false}
      >
        <defs>
          <StackPatterns id={id} series={series} />
        </defs>
        <CartesianGrid vertical={lying} horizontal={!lying} stroke="var(--line)" />
        {lying ? (
          <>
            <XAxis type="number" {...numbers} axisLine={false} height={axisHeight} />
            <YAxis type="category" dataKey="label" hide />
          </>
        ) : (
          <>
            <XAxis
              dataKey="label"
              tick={TICK}
              tickLine={false}
              stroke="var(--line-strong)"
              minTickGap={12}
            />
            <YAxis {...numbers} axisLine={false} width={52} />
          </>
        )}
        <Tooltip
          cursor={CURSOR}
          isAnimationActive={false}
          content={(tooltip) => <StackTooltip {...tooltip} format={format} />}
        />
        {series.map(({ key, label }, index) => (
          <Bar
            key={key}
            stackId="all"
            // A function, since a model's name may hold dots, which would be read as a path.
            dataKey={(row: StackRow) => row.values[key] ?? 0}
            name={label}
            fill={stackPaint(id, index)}
            maxBarSize={lying ? 18 : 40}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

const MARGIN = { top: 8, right: 12, bottom: 0, left: 0 };
const LYING_MARGIN = { top: 0, right: 16, bottom: 0, left: 6 };
const TICK = { fill: "var(--text-2)", fontSize: 11 };
const CURSOR = { fill: "var(--line)", fillOpacity: 0.4 };

function StackTooltip({
  active,
  label,
  payload,
  format,
}: TooltipContentProps & { format: (value: number) => string }) {
  const parts = payload.filter(({ value }) => typeof value === "number" && value !== 0);
  if (!active || parts.length === 0) return null;
  return (
    <div className="rounded-panel border border-line bg-panel px-2 py-1 text-secondary shadow-(--shadow)">
      <p className="font-medium">{label}</p>
      {parts.map(({ name, value, graphicalItemId }) => (
        <p key={graphicalItemId} className="flex justify-between gap-4 tabular">
          <span className="text-text-2">{name}</span>
          <span>{typeof value === "number" && format(value)}</span>
        </p>
      ))}
    </div>
  );
}
