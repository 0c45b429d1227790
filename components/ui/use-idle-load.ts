"use client";

import { useEffect } from "react";

/** Browsers without idle callbacks get a pause in which a page usually settles. */
const settledAfterMs = 1_500;

/**
 * Fetches code that a click will want, once the browser has nothing else to do, so that the click need not wait.
 * @param load an `import()`; the same function at every call
 */
export function useIdleLoad(load: () => Promise<unknown>): void {
  useEffect(() => {
    // Offline it fails, and the click asks again.
    const start = () => void load().catch(() => undefined);
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(start, settledAfterMs);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(start);
    return () => cancelIdleCallback(handle);
  }, [load]);
}
