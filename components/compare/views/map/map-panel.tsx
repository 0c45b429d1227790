"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef, type RefObject } from "react";
import { focusInput, hoverInput, useSelection } from "@/lib/client/workspace/selection-store";
import type { TextInput } from "@/lib/inputs/text-input";
import { ScatterMap } from "@/components/charts/scatter-map";
import { ColumnPanel, SquareSkeleton } from "../column/column-panel";
import type { ViewColumn } from "../data/use-view-columns";
import { SavePicture } from "../save-picture";
import { labelCategories } from "./label-categories";
import type { DrawnMap, Layout } from "./layout-store";
import { LayoutStatus } from "./layout-status";
import type { MapSettings } from "./map-settings";

interface MapPanelProps {
  column: ViewColumn;
  inputs: readonly TextInput[];
  layout: Layout | null;
  /** The labels of the inputs, as they are numbered in every map. */
  names: readonly string[];
  method: MapSettings["method"];
}

/** One column's map, how far its layout has come, and the text of the point that is pointed at. */
export function MapPanel({ column, inputs, layout, names, method }: MapPanelProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const skeleton = <SquareSkeleton column={column} count={inputs.length} />;
  return (
    <ColumnPanel column={column} inputs={inputs} skeleton={skeleton}>
      <div className="aspect-square max-h-[78dvh] overflow-hidden rounded-panel border bg-panel">
        {layout?.shown && (
          <DrawnLayout column={column} shown={layout.shown} names={names} canvas={canvas} />
        )}
      </div>
      <div className="flex min-h-7 items-center justify-between gap-2">
        <LayoutStatus column={column} layout={layout} method={method} />
        <SavePicture canvas={canvas} column={column} subject="map" />
      </div>
      <PointText inputs={inputs} />
    </ColumnPanel>
  );
}

interface DrawnLayoutProps {
  column: ViewColumn;
  shown: DrawnMap;
  names: readonly string[];
  canvas: RefObject<HTMLCanvasElement | null>;
}

function DrawnLayout({ column, shown, names, canvas }: DrawnLayoutProps) {
  const { inputs } = shown;
  const labels = useMemo(() => inputs.map(({ text }) => text), [inputs]);
  const categories = useMemo(
    () => (names.length > 0 ? labelCategories(inputs, names) : null),
    [inputs, names],
  );
  const rowOf = useMemo(() => new Map(inputs.map(({ id }, row) => [id, row])), [inputs]);
  const hovered = useSelection((state) => state.hoveredInput);
  const focused = useSelection((state) => state.focusedInput);
  const idAt = (row: number | null) => (row === null ? null : (inputs[row]?.id ?? null));
  return (
    <ScatterMap
      label={`${column.choice.letter} ${column.name}`}
      positions={shown.positions}
      labels={labels}
      categories={categories}
      hovered={rowOf.get(hovered ?? "") ?? null}
      selected={rowOf.get(focused ?? "") ?? null}
      onHover={(row) => hoverInput(idAt(row))}
      onSelect={(row) => focusInput(idAt(row))}
      canvasRef={canvas}
    />
  );
}

/** The text of the point that is pointed at, or else chosen; two lines are kept free for it. */
function PointText({ inputs }: { inputs: readonly TextInput[] }) {
  const translate = useTranslations("views.map");
  const id = useSelection((state) => state.hoveredInput ?? state.focusedInput);
  const index = id === null ? -1 : inputs.findIndex((input) => input.id === id);
  const input = inputs[index];
  return (
    <p className="line-clamp-2 h-[39px] break-words">
      {input ? (
        <>
          <span className="text-text-2 tabular">{index + 1} </span>
          {input.text}
        </>
      ) : (
        <span className="text-text-2">{translate("pointAt")}</span>
      )}
    </p>
  );
}
