"use client";

import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef, type RefObject } from "react";

interface RowWindow {
  scroller: RefObject<HTMLElement | null>;
  order: readonly string[];
  rowHeight: number;
  /** The row in a field, and the height that it needs. */
  edited: { position: number; height: number } | null;
  /** The row that keys act on; -1 when none is shown. */
  focused: number;
}

// Room for the bar of the chosen rows, which floats over the end of the list.
const roomAtEnd = 48;

/** Which rows stand in the document: those in view, the focused one, and the one being edited. */
export function useRowWindow({ scroller, order, rowHeight, edited, focused }: RowWindow) {
  const editedPosition = edited?.position ?? -1;
  const editedHeight = edited?.height ?? 0;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = new Set(defaultRangeExtractor(range));
      // A screen reader must find the row that `aria-activedescendant` names, a field its draft.
      for (const kept of [focused, editedPosition]) if (kept >= 0) rows.add(kept);
      return [...rows].toSorted((a, b) => a - b);
    },
    [focused, editedPosition],
  );
  const sizeOf = useCallback(
    (position: number) =>
      position === editedPosition ? Math.max(rowHeight, editedHeight) : rowHeight,
    [editedPosition, editedHeight, rowHeight],
  );
  // All rows are laid out anew for another function: at each render, were it not kept.
  const keyOf = useCallback((position: number) => order[position] ?? position, [order]);
  const virtualizer = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: sizeOf,
    getItemKey: keyOf,
    rangeExtractor,
    overscan: 8,
    paddingEnd: roomAtEnd,
  });
  const laidOut = useRef(sizeOf);
  useEffect(() => {
    if (laidOut.current === sizeOf) return;
    laidOut.current = sizeOf;
    virtualizer.measure();
  }, [virtualizer, sizeOf]);
  useEffect(() => {
    if (focused >= 0) virtualizer.scrollToIndex(focused, { align: "auto" });
  }, [virtualizer, focused]);
  return virtualizer;
}
