"use client";

import { useTranslations } from "next-intl";
import {
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from "react";
import type { ScatterPicture } from "./draw-scatter";
import { pointGrid } from "./point-grid";
import { pointInDirection } from "./point-in-direction";
import { ScatterButtons } from "./scatter-buttons";
import { scatterTransform, type Point } from "./scatter-view";
import { useElementSize } from "./use-element-size";
import { useMarksCanvas, usePointsCanvas } from "./use-scatter-canvas";
import { useScatterGestures } from "./use-scatter-gestures";
import { useSmoothPositions } from "./use-smooth-positions";

/** How near in CSS pixels the pointer must come to a point. */
const REACH = 14;

export type ScatterMapProps = Omit<ScatterPicture, "categories"> & {
  hovered: number | null;
  selected: number | null;
  /** What is shown, for screen readers: the column's name. */
  label: string;
  categories?: readonly number[] | null;
  onSelect: (index: number | null) => void;
  onHover: (index: number | null) => void;
  /** The canvas, for saving it as a picture. */
  canvasRef?: Ref<HTMLCanvasElement | null>;
};

/** A map of n × 2 positions that fills its parent; zoom, pan, hover and selection by index. */
export function ScatterMap(props: ScatterMapProps) {
  const { label, labels, selected, hovered, onSelect, onHover } = props;
  const translate = useTranslations("charts.map");
  const hintId = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  useImperativeHandle<HTMLCanvasElement | null, HTMLCanvasElement | null>(
    props.canvasRef,
    () => canvas.current,
  );
  const marks = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const box = useElementSize(frame);
  const [focused, setFocused] = useState(false);
  const positions = useSmoothPositions(props.positions);
  const grid = useMemo(() => pointGrid(positions), [positions]);
  const gestures = useScatterGestures(frame, box, {
    click: (at) => onSelect(pointUnder(at)),
    hover: (at) => {
      const index = at && pointUnder(at);
      if (index !== hovered) onHover(index);
    },
  });
  const transform = useMemo(
    () => scatterTransform(positions, box, gestures.view),
    [positions, box, gestures.view],
  );
  const { categories = null } = props;
  const picture = useMemo(
    () => ({ positions, labels, categories }),
    [positions, labels, categories],
  );
  usePointsCanvas(canvas, picture, transform, box);
  useMarksCanvas(marks, picture, transform, box, { hovered, selected });

  function pointUnder(at: Point): number | null {
    const { scale, offset } = transform;
    return grid.nearest((at.x - offset.x) / scale, (at.y - offset.y) / scale, REACH / scale);
  }

  function onKeyDown(event: KeyboardEvent) {
    const { zoomIn, zoomOut, reset } = gestures;
    const action = { "+": zoomIn, "=": zoomIn, "-": zoomOut, "0": reset }[event.key];
    const next = pointInDirection(positions, selected, event.key);
    if (event.key === "Escape" && selected !== null) onSelect(null);
    else if (action) action();
    else if (next !== null) onSelect(next);
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative size-full min-h-40 min-w-0">
      <div
        ref={frame}
        role="application"
        aria-label={translate("label", { name: label, count: props.positions.length / 2 })}
        aria-describedby={hintId}
        tabIndex={0}
        className="absolute inset-0 cursor-crosshair touch-none overflow-hidden select-none"
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        {...gestures.handlers}
      >
        <canvas ref={canvas} aria-hidden className="absolute inset-0 size-full" />
        <canvas ref={marks} aria-hidden className="absolute inset-0 size-full" />
        <p id={hintId} className="sr-only">
          {translate("keys")}
        </p>
        <p aria-live="polite" className="sr-only">
          {focused &&
            selected !== null &&
            translate("point", { index: selected + 1, text: labels[selected] ?? "" })}
        </p>
      </div>
      <ScatterButtons {...gestures} />
    </div>
  );
}
