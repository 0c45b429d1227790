import { useEffect, useMemo, useState } from "react";
import { atOnce, inSlices } from "@/lib/maths/pool/in-slices";
import type { MatrixPicture } from "./matrix-image";
import { paintMatrix, type PaintedMatrix } from "./paint-matrix";

/** Cells that are painted within a frame. */
const CELLS_AT_ONCE = 500_000;

/**
 * The picture painted: a small one at once, a large one in slices, during which the one before it stays.
 * Null until the first large one is painted.
 */
export function usePaintedMatrix(picture: MatrixPicture): PaintedMatrix | null {
  const small = useMemo(
    () => (picture.order.length ** 2 <= CELLS_AT_ONCE ? atOnce(paintMatrix(picture)) : null),
    [picture],
  );
  const [large, setLarge] = useState<PaintedMatrix | null>(null);
  useEffect(() => {
    if (small !== null) return;
    const stop = new AbortController();
    inSlices(paintMatrix(picture), stop.signal).then(setLarge, (error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
    return () => stop.abort();
  }, [picture, small]);
  return small ?? large;
}
