import { useId } from "react";

/** How a part of a stack is filled, so that colour alone never tells parts apart. */
export type StackFill = "plain" | "striped" | "dotted";

/** One part of every stack. */
export interface StackSeries {
  key: string;
  label: string;
  colour: string;
  fill: StackFill;
}

/** The patterns of striped and dotted parts, to stand in the `defs` of a drawing; `id` is the drawing's own. */
export function StackPatterns({ id, series }: { id: string; series: readonly StackSeries[] }) {
  return (
    <>
      {series.map(({ key, colour, fill }, index) => (
        <pattern
          key={key}
          id={patternId(id, index)}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform={fill === "striped" ? "rotate(45)" : undefined}
        >
          <rect width={6} height={6} fill={colour} fillOpacity={fill === "plain" ? 1 : 0.28} />
          {fill === "striped" && <rect width={3} height={6} fill={colour} />}
          {fill === "dotted" && <circle cx={3} cy={3} r={1.6} fill={colour} />}
        </pattern>
      ))}
    </>
  );
}

/** The fill of the part at a place of the series. */
export function stackPaint(id: string, index: number): string {
  return `url(#${patternId(id, index)})`;
}

/** What each part of the stacks is. */
export function StackLegend({ series }: { series: readonly StackSeries[] }) {
  const id = useId();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-secondary text-text-2">
      {series.map(({ key, label }, index) => (
        <li key={key} className="flex min-w-0 items-center gap-1.5">
          <svg aria-hidden width={12} height={12} className="shrink-0">
            <defs>
              <StackPatterns id={`${id}${index}`} series={series.slice(index, index + 1)} />
            </defs>
            <rect width={12} height={12} rx={2} fill={stackPaint(`${id}${index}`, 0)} />
          </svg>
          <span className="min-w-0 break-all">{label}</span>
        </li>
      ))}
    </ul>
  );
}

function patternId(id: string, index: number): string {
  return `${id}-${index}`;
}
