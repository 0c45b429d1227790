"use client";

import { useMemo, useRef, type ReactNode, type RefObject } from "react";
import { focusInput, hoverInput, useSelection } from "@/lib/client/workspace/selection-store";
import { inputName } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { ScatterMap } from "@/components/charts/scatter-map";
import { InputThumbnail } from "../../inputs/input-thumbnail";
import { ColumnPanel } from "../column/column-panel";
import { EmptyPicture, pictureFrames } from "../column/picture-frame";
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
  const skeleton = (words: ReactNode) => <EmptyPicture frame="map">{words}</EmptyPicture>;
  return (
    <ColumnPanel column={column} inputs={inputs} skeleton={skeleton}>
      <div className={`${pictureFrames.map} overflow-hidden rounded-panel border bg-panel`}>
        {layout?.shown && (
          <DrawnLayout column={column} shown={layout.shown} names={names} canvas={canvas} />
        )}
      </div>
      <div className="flex h-10 items-center justify-between gap-2">
        <PointText inputs={inputs}>
          <LayoutStatus column={column} layout={layout} method={method} />
        </PointText>
        <SavePicture canvas={canvas} column={column} subject="map" />
      </div>
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
  const labels = useMemo(() => inputs.map(inputName), [inputs]);
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

interface PointTextProps {
  inputs: readonly TextInput[];
  /** Shown while no point is pointed at. */
  children: ReactNode;
}

/** The text of the point that is pointed at, in this map or in another view. */
function PointText({ inputs, children }: PointTextProps) {
  const id = useSelection((state) => state.hoveredInput);
  const index = id === null ? -1 : inputs.findIndex((input) => input.id === id);
  const input = inputs[index];
  if (!input) return children;
  return (
    <div className="flex min-w-0 items-center gap-2">
      <InputThumbnail input={input} size="small" />
      <p className="line-clamp-2 min-w-0 break-words">
        <span className="text-text-2 tabular">{index + 1} </span>
        {inputName(input)}
      </p>
    </div>
  );
}
