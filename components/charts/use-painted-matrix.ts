import { useLayoutEffect, useState } from "react";
import { atOnce, inSlices } from "@/lib/maths/pool/in-slices";
import type { MatrixPicture } from "./matrix-image";
import { paintMatrix, type PaintedMatrix } from "./paint-matrix";

/** Cells that are painted within a frame. */
const CELLS_AT_ONCE = 500_000;

/**
 * The picture painted: a small one before the browser draws, a large one in slices, during which the one
 * before it stays. Null until the first large one is painted.
 */
export function usePaintedMatrix(picture: MatrixPicture): PaintedMatrix | null {
  const [painted, setPainted] = useState<PaintedMatrix | null>(null);
  useLayoutEffect(() => {
    const steps = paintMatrix(picture);
    if (picture.order.length ** 2 <= CELLS_AT_ONCE) {
      setPainted(atOnce(steps));
      return;
    }
    const stop = new AbortController();
    inSlices(steps, stop.signal).then(setPainted, (error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
    return () => stop.abort();
  }, [picture]);
  return painted;
}
