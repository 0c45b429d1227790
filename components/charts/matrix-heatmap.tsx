"use client";

import { useFormatter, useTranslations } from "next-intl";
import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
} from "react";
import { drawMatrix } from "./draw-matrix";
import { cellAfterKey, cellAt, identityOrder, placesOf, type MatrixCell } from "./matrix-cell";
import { MatrixCursor } from "./matrix-cursor";
import { MatrixDividers } from "./matrix-dividers";
import { MatrixGutter } from "./matrix-gutter";
import { matrixValue, type MatrixPicture } from "./matrix-image";
import { sizedContext } from "./sized-context";
import { useCanvasTheme } from "./use-canvas-theme";
import { useDevicePixelRatio } from "./use-device-pixel-ratio";
import { useElementSize } from "./use-element-size";
import { usePaintedMatrix } from "./use-painted-matrix";

/** Larger matrices have no use for numbers beside the rows, smaller cells no room. */
const NUMBERED_ROWS = 24;
const NUMBERED_CELL = 16;

/** Cosines, dot products, or percentile ranks from 0 to 100. */
export type MatrixMeasure = "cosine" | "dot" | "percentile";

export type MatrixHeatmapProps = Omit<MatrixPicture, "order" | "missingRows"> & {
  /** What is shown, for screen readers: the column's name. */
  label: string;
  n: number;
  /** A permutation of the inputs; their own order when null. */
  order?: Uint32Array | null;
  /** Places in the order before which a line is drawn. */
  dividers?: readonly number[];
  missingRows?: Uint8Array | null;
  /** What the cells hold, for screen readers. */
  measure: MatrixMeasure;
  /** A short text an input. */
  labels: readonly string[];
  selected: MatrixCell | null;
  hovered: MatrixCell | null;
  onSelect: (cell: MatrixCell | null) => void;
  onHover: (cell: MatrixCell | null) => void;
  /** The canvas, for saving it as a picture. */
  canvasRef?: Ref<HTMLCanvasElement | null>;
};

/** A square heat map of an n × n matrix. Unknown cells are hatched; selection and hover are shared. */
export function MatrixHeatmap(props: MatrixHeatmapProps) {
  const { n, label, selected, hovered, onSelect, onHover } = props;
  const translate = useTranslations("charts.matrix");
  const describe = useCellDescription(props);
  const hintId = useId();
  const order = useMemo(
    () => (props.order?.length === n ? props.order : identityOrder(n)),
    [props.order, n],
  );
  const places = useMemo(() => placesOf(order), [order]);
  const { canvas, painted } = useMatrixCanvas(props, order);
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(frame);
  const [focused, setFocused] = useState(false);
  const placeOf = (cell: MatrixCell | null) =>
    cell && cell.row < n && cell.column < n
      ? { row: places[cell.row]!, column: places[cell.column]! }
      : null;
  const [selectedPlace, hoveredPlace] = [placeOf(selected), placeOf(hovered)];

  function cellUnder(event: PointerEvent<HTMLElement>): MatrixCell | null {
    const box = event.currentTarget.getBoundingClientRect();
    return cellAt({ x: event.clientX - box.left, y: event.clientY - box.top }, box.width, n, order);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const cell = cellUnder(event);
    if (cell?.row !== hovered?.row || cell?.column !== hovered?.column) onHover(cell);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" && selected) return onSelect(null);
    const next = cellAfterKey(event.key, selected, order, places);
    if (!next) return;
    event.preventDefault();
    onSelect(next);
  }

  const numbered = n > 0 && n <= NUMBERED_ROWS && width / n >= NUMBERED_CELL;
  const columns = numbered ? "grid-cols-[auto_minmax(0,1fr)]" : "grid-cols-[minmax(0,1fr)]";
  return (
    <div ref={frame} className={`grid w-full self-start ${columns}`}>
      {numbered && <span />}
      {numbered && <MatrixGutter order={order} side="top" />}
      {numbered && <MatrixGutter order={order} side="left" />}
      <div
        role="application"
        aria-label={translate("label", { name: label, count: n })}
        aria-describedby={hintId}
        tabIndex={0}
        className="relative aspect-square w-full cursor-crosshair touch-pan-y self-start text-line select-none"
        // Hatched before its first picture, it would look as if none of its cells were known.
        style={{ background: painted ? HATCHING : "var(--raised)" }}
        onPointerMove={onPointerMove}
        onPointerLeave={() => onHover(null)}
        onPointerUp={(event) => onSelect(cellUnder(event))}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        <canvas ref={canvas} aria-hidden className="absolute inset-0 size-full" />
        {props.dividers && <MatrixDividers places={props.dividers} n={n} />}
        {hoveredPlace && <MatrixCursor place={hoveredPlace} n={n} kind="hovered" />}
        {selectedPlace && <MatrixCursor place={selectedPlace} n={n} kind="selected" />}
        <p id={hintId} className="sr-only">
          {translate("keys")}
        </p>
        <p aria-live="polite" className="sr-only">
          {focused && selected && selectedPlace && describe(selected)}
        </p>
      </div>
    </div>
  );
}

const HATCHING =
  "repeating-linear-gradient(45deg, var(--panel) 0 4px, var(--line) 4px 5px, var(--panel) 5px 6px)";

/** Paints the matrix when it changes, and draws it again when only its size or the theme does. */
function useMatrixCanvas(props: MatrixHeatmapProps, order: Uint32Array) {
  const { matrix, toValue, domain, colormap, missingRows = null } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useImperativeHandle<HTMLCanvasElement | null, HTMLCanvasElement | null>(
    props.canvasRef,
    () => canvas.current,
  );
  const { width } = useElementSize(canvas);
  const pixelRatio = useDevicePixelRatio();
  const { font } = useCanvasTheme();
  const format = useFormatter();
  const [min, max] = domain;
  const picture = useMemo(
    () => ({ matrix, toValue, order, missingRows, domain: [min, max] as const, colormap }),
    [matrix, toValue, order, missingRows, min, max, colormap],
  );
  const painted = usePaintedMatrix(picture);
  useLayoutEffect(() => {
    if (!canvas.current || !painted || width === 0) return;
    const context = sizedContext(canvas.current, width, width, pixelRatio);
    if (!context) return;
    drawMatrix(context, painted, width, {
      font,
      format: (value) => format.number(value, VALUE_FORMAT),
    });
  }, [painted, width, pixelRatio, font, format]);
  return { canvas, painted: painted !== null };
}

const VALUE_FORMAT = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

function useCellDescription(props: MatrixHeatmapProps): (cell: MatrixCell) => string {
  const translate = useTranslations("charts.matrix");
  const format = useFormatter();
  const { matrix, toValue, missingRows = null, n, labels, measure } = props;
  return ({ row, column }) => {
    const value = matrixValue({ matrix, toValue, missingRows }, n, row, column);
    return translate("cell", {
      row: row + 1,
      column: column + 1,
      measure: translate(`measure.${measure}`),
      rowText: labels[row] ?? "",
      columnText: labels[column] ?? "",
      score: value === null ? translate("unknown") : format.number(value, VALUE_FORMAT),
    });
  };
}
