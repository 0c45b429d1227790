"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { CategoryLegend } from "@/components/charts/category-legend";
import { ColumnGrid } from "../column/column-grid";
import type { ViewContent } from "../data/use-view-columns";
import { SampleNote } from "../sample-note";
import { mapParams } from "../view-params";
import { labelNames } from "./label-categories";
import { MapControls } from "./map-controls";
import { MapPanel } from "./map-panel";
import { clampedSettings } from "./map-settings";
import { mapSampleSize, useColumnLayouts } from "./use-layouts";

/** A map of the inputs per column, on which similar inputs lie near each other. */
export function MapView({ inputs, columns }: ViewContent) {
  const translate = useTranslations("views.map");
  const [params, setParams] = useQueryStates(mapParams);
  const settings = clampedSettings(params);
  const layouts = useColumnLayouts(columns, inputs, settings);
  const names = useMemo(() => labelNames(inputs), [inputs]);
  const unlabelled = useMemo(() => inputs.some(({ label }) => label === null), [inputs]);
  const legend = unlabelled ? [...names, translate("unlabelled")] : names;
  return (
    <>
      <MapControls settings={settings} onChange={(change) => void setParams(change)} />
      <SampleNote shown={mapSampleSize(inputs, columns)} total={inputs.length} />
      {names.length > 0 && (
        <div className="px-3 pt-3">
          <CategoryLegend names={legend} />
        </div>
      )}
      <ColumnGrid count={columns.length}>
        {columns.map((column) => (
          <MapPanel
            key={column.choice.letter}
            column={column}
            inputs={inputs}
            layout={layouts[column.key] ?? null}
            names={names}
            method={settings.method}
          />
        ))}
      </ColumnGrid>
    </>
  );
}
