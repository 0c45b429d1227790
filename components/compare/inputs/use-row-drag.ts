"use client";

import {
  useEffect,
  useRef,
  useState,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
} from "react";

interface RowDrag {
  scroller: RefObject<HTMLElement | null>;
  rowHeight: number;
  rowCount: number;
  /** Called with the gap, 0 to `rowCount`, into which the row with this id was dropped. */
  onDrop: (id: string, gap: number) => void;
}

// A click with an unsteady hand is no drag.
const startDistance = 4;
const edge = 32;
const scrollStep = 12;

/**
 * Reordering with a pointer: `gap` is where the row would land now, null while nothing is dragged.
 * Near the edges the list scrolls; Escape, or losing the pointer, leaves everything in place.
 */
export function useRowDrag({ scroller, rowHeight, rowCount, onDrop }: RowDrag) {
  const [gap, setGap] = useState<number | null>(null);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  const start = (event: ReactPointerEvent, id: string) => {
    const list = scroller.current;
    if (!list || event.button !== 0) return;
    const startY = event.clientY;
    let y = startY;
    let landing: number | null = null;
    let timer: ReturnType<typeof setInterval> | undefined;

    const gapUnder = () => {
      const top = list.getBoundingClientRect().top;
      return Math.min(rowCount, Math.max(0, Math.round((y - top + list.scrollTop) / rowHeight)));
    };
    const place = () => {
      landing = gapUnder();
      setGap(landing);
    };
    const scrollAtEdges = () => {
      const { top, bottom } = list.getBoundingClientRect();
      if (y < top + edge) list.scrollTop -= scrollStep;
      else if (y > bottom - edge) list.scrollTop += scrollStep;
      place();
    };
    const move = (moved: PointerEvent) => {
      y = moved.clientY;
      if (landing === null && Math.abs(y - startY) < startDistance) return;
      timer ??= setInterval(scrollAtEdges, 16);
      place();
    };
    const finish = () => {
      clearInterval(timer);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", drop);
      window.removeEventListener("pointercancel", finish);
      window.removeEventListener("keydown", cancel, true);
      end.current = null;
      setGap(null);
    };
    const drop = () => {
      finish();
      if (landing !== null) onDrop(id, landing);
    };
    const cancel = (pressed: KeyboardEvent) => {
      if (pressed.key !== "Escape") return;
      pressed.stopPropagation();
      finish();
    };
    end.current = finish;
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", drop);
    window.addEventListener("pointercancel", finish);
    window.addEventListener("keydown", cancel, true);
  };

  return { gap, start };
}
