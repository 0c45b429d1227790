"use client";

import dynamic from "next/dynamic";
import type { StackedBarsProps, StackRow } from "./stacked-bars-drawing";

const StackedBarsDrawing = dynamic(
  () => import("./stacked-bars-drawing").then((module) => module.StackedBarsDrawing),
  { ssr: false, loading: () => <div className="h-full rounded-panel bg-raised" /> },
);

/**
 * Stacked bars without words of their own: the numbers belong in a table beside them. They take their room and name
 * their rows before they are drawn, so that nothing below them moves.
 */
export function StackedBars(props: StackedBarsProps) {
  const { rows, lying = false } = props;
  const height = lying ? rows.length * ROW_HEIGHT + AXIS_HEIGHT : STANDING_HEIGHT;
  return (
    <div aria-hidden className="flex gap-2 text-[11px] tabular">
      {lying && <RowNames rows={rows} />}
      <div className="min-w-0 flex-1" style={{ height }}>
        <StackedBarsDrawing {...props} axisHeight={AXIS_HEIGHT} />
      </div>
    </div>
  );
}

/** As text of the page, which breaks names where they do not fit; an axis would cut them off. */
function RowNames({ rows }: { rows: readonly StackRow[] }) {
  return (
    <div className="max-w-[44%] shrink-0">
      {rows.map(({ key, label }) => (
        <div key={key} title={label} className="flex items-center" style={{ height: ROW_HEIGHT }}>
          <span className="line-clamp-2 leading-[13px] break-all">{label}</span>
        </div>
      ))}
    </div>
  );
}

const STANDING_HEIGHT = 224;
const ROW_HEIGHT = 28;
const AXIS_HEIGHT = 24;
