"use client";

import { useEffect, useState } from "react";
import { seriate } from "@/lib/client/workers/seriate";

/** Orders that were found, so that coming back to the view does not search again. */
const found = new WeakMap<Float32Array, Uint32Array>();

/** An order of the rows with similar ones together; null until it is found, and without a matrix. */
export function useSeriation(matrix: Float32Array | null, n: number): Uint32Array | null {
  const [, setFoundFor] = useState<Float32Array | null>(null);
  useEffect(() => {
    if (!matrix || found.has(matrix)) return;
    const controller = new AbortController();
    seriate(matrix, n, { signal: controller.signal }).then(
      (order) => {
        found.set(matrix, order);
        setFoundFor(matrix);
      },
      (error: unknown) => {
        if (!controller.signal.aborted) throw error;
      },
    );
    return () => controller.abort();
  }, [matrix, n]);
  return matrix && (found.get(matrix) ?? null);
}
