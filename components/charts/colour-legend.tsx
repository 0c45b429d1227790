"use client";

import { useFormatter, useTranslations } from "next-intl";
import { colormapColour, type ColormapName } from "@/lib/maths/colormaps";
import type { MatrixMeasure } from "./matrix-heatmap";
import { niceTicks } from "./ticks";

/** The colours of a heat map from its lowest to its highest score, with those two and round values under them. */
export function ColourLegend({
  colormap,
  domain: [min, max],
  measure,
}: {
  colormap: ColormapName;
  domain: readonly [min: number, max: number];
  /** What the colours stand for, for screen readers. */
  measure: MatrixMeasure;
}) {
  const translate = useTranslations("charts.legend");
  const format = useFormatter();
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  const ticks = max > min ? [min, ...innerTicks(min, max), max] : [];
  return (
    <div
      role="img"
      aria-label={translate(`label.${measure}`, { min: number(min), max: number(max) })}
      className="w-40 text-[11px] leading-none text-text-2 tabular"
    >
      <div className="mx-3 h-2 rounded-xs" style={{ background: gradient(colormap) }} />
      <div className="relative mx-3 mt-1 h-3">
        {ticks.map((tick) => (
          <span
            key={tick}
            className="absolute -translate-x-1/2"
            style={{ left: `${((tick - min) / (max - min)) * 100}%` }}
          >
            {number(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Round values far enough from both ends for their texts not to touch. */
function innerTicks(min: number, max: number): number[] {
  const room = (max - min) / 5;
  return niceTicks(min, max, 4).filter((tick) => tick - min >= room && max - tick >= room);
}

function gradient(colormap: ColormapName): string {
  const stops = Array.from({ length: 16 }, (_, step) => {
    const [red, green, blue] = colormapColour(colormap, step * 17);
    return `rgb(${red} ${green} ${blue})`;
  });
  return `linear-gradient(to right, ${stops.join(", ")})`;
}
