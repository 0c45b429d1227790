"use client";

import { useEffect } from "react";

/** Earlier it would take network and processor from what the screen itself still waits for. */
const settledAfterMs = 1_500;

/**
 * Fetches code that a click will want, once the page has settled and the browser has nothing else to do, so that
 * the click need not wait.
 * @param load an `import()`; the same function at every call
 */
export function useIdleLoad(load: () => Promise<unknown>): void {
  useEffect(() => {
    // Offline it fails, and the click asks again.
    const start = () => void load().catch(() => undefined);
    let idle: number | null = null;
    const timer = setTimeout(() => {
      if ("requestIdleCallback" in window) idle = requestIdleCallback(start);
      else start();
    }, settledAfterMs);
    return () => {
      clearTimeout(timer);
      if (idle !== null) cancelIdleCallback(idle);
    };
  }, [load]);
}
