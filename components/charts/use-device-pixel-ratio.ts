import { useSyncExternalStore } from "react";

/** Device pixels per CSS pixel; changes with the zoom of the page and with the screen. */
export function useDevicePixelRatio(): number {
  return useSyncExternalStore(
    subscribe,
    () => window.devicePixelRatio,
    () => 1,
  );
}

// A change of the ratio resizes the viewport in CSS pixels, so it always fires this event.
function subscribe(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}
