"use client";

import { useTranslations } from "next-intl";
import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from "react";
import { drawScatter, type ScatterPicture } from "./draw-scatter";
import { pointGrid } from "./point-grid";
import { pointInDirection } from "./point-in-direction";
import { ScatterButtons } from "./scatter-buttons";
import { scatterTransform, type Point } from "./scatter-view";
import { sizedContext } from "./sized-context";
import { useCanvasTheme } from "./use-canvas-theme";
import { useDevicePixelRatio } from "./use-device-pixel-ratio";
import { useElementSize } from "./use-element-size";
import { useScatterGestures } from "./use-scatter-gestures";
import { useSmoothPositions } from "./use-smooth-positions";

/** How near in CSS pixels the pointer must come to a point. */
const REACH = 14;

export type ScatterMapProps = Omit<ScatterPicture, "categories"> & {
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
  useScatterCanvas(
    canvas,
    { ...props, positions, categories: props.categories ?? null },
    transform,
    box,
  );

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

function useScatterCanvas(
  canvas: { current: HTMLCanvasElement | null },
  picture: ScatterPicture,
  transform: ReturnType<typeof scatterTransform>,
  box: { width: number; height: number },
): void {
  const { positions, labels, categories, hovered, selected } = picture;
  const pixelRatio = useDevicePixelRatio();
  const theme = useCanvasTheme();
  useLayoutEffect(() => {
    if (!canvas.current || box.width === 0) return;
    const context = sizedContext(canvas.current, box.width, box.height, pixelRatio);
    const shown = { positions, labels, categories, hovered, selected };
    if (context) drawScatter(context, shown, transform, box, theme);
  }, [canvas, positions, labels, categories, hovered, selected, transform, box, pixelRatio, theme]);
}
