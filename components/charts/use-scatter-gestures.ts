import { useEffect, useRef, useState, type PointerEvent, type RefObject } from "react";
import { FITTED, shifted, zoomedAt, type Point, type ScatterView } from "./scatter-view";

/** A pointer that moved less than this since it went down is a click. */
const CLICK_DISTANCE = 4;
const ZOOM_STEP = 1.5;

/** Zooming and panning of a map: wheel, drag, pinch, double click; and a click that is neither. */
export function useScatterGestures(
  element: RefObject<HTMLElement | null>,
  box: { width: number; height: number },
  on: { click: (at: Point) => void; hover: (at: Point | null) => void },
) {
  const [view, setView] = useState<ScatterView>(FITTED);
  const pointers = useRef(new Map<number, Point>());
  const travelled = useRef(0);
  useWheelZoom(element, box, setView);

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    if (pointers.current.size === 0) travelled.current = 0;
    pointers.current.set(event.pointerId, placeOf(event));
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const at = placeOf(event);
    const before = pointers.current.get(event.pointerId);
    if (!before) return on.hover(at);
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, at);
    travelled.current += distance(before, at);
    if (travelled.current < CLICK_DISTANCE) return;
    setView((view) => (other ? pinched(view, before, at, other, box) : dragged(view, before, at)));
  }

  function onPointerUp(event: PointerEvent<HTMLElement>) {
    const wasDown = pointers.current.delete(event.pointerId);
    if (wasDown && travelled.current < CLICK_DISTANCE) on.click(placeOf(event));
  }

  const middle = { x: box.width / 2, y: box.height / 2 };
  return {
    view,
    zoomIn: () => setView((view) => zoomedAt(view, ZOOM_STEP, middle, box)),
    zoomOut: () => setView((view) => zoomedAt(view, 1 / ZOOM_STEP, middle, box)),
    reset: () => setView(FITTED),
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: (event: PointerEvent) => void pointers.current.delete(event.pointerId),
      onPointerLeave: () => on.hover(null),
      onDoubleClick: () => setView(FITTED),
    },
  };
}

/** React listens to the wheel passively, which cannot keep the page from scrolling along. */
function useWheelZoom(
  element: RefObject<HTMLElement | null>,
  box: { width: number; height: number },
  setView: (change: (view: ScatterView) => ScatterView) => void,
): void {
  const { width, height } = box;
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const zoom = (event: WheelEvent) => {
      event.preventDefault();
      const factor = Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002));
      const bounds = target.getBoundingClientRect();
      const at = { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
      setView((view) => zoomedAt(view, factor, at, { width, height }));
    };
    target.addEventListener("wheel", zoom, { passive: false });
    return () => target.removeEventListener("wheel", zoom);
  }, [element, width, height, setView]);
}

function dragged(view: ScatterView, before: Point, at: Point): ScatterView {
  return shifted(view, { x: at.x - before.x, y: at.y - before.y });
}

function pinched(
  view: ScatterView,
  before: Point,
  at: Point,
  other: Point,
  box: { width: number; height: number },
): ScatterView {
  const factor = distance(at, other) / Math.max(1, distance(before, other));
  const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
  return zoomedAt(view, factor, middle, box);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function placeOf(event: PointerEvent<HTMLElement>): Point {
  const bounds = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
}
