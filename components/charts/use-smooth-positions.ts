import { useEffect, useRef, useState } from "react";
import { interpolatePositions } from "./interpolate-positions";
import { useReducedMotion } from "./use-reduced-motion";

const DURATION = 160;

/**
 * Positions that glide to each new frame in 160 ms, so that the eye can follow points while a layout
 * settles; they jump when the person wants no motion or the number of points changes.
 */
export function useSmoothPositions(target: Float32Array): Float32Array {
  const still = useReducedMotion();
  const [shown, setShown] = useState(target);
  const current = useRef(target);
  useEffect(() => {
    const from = current.current;
    if (still || from.length !== target.length) {
      current.current = target;
      return;
    }
    const begin = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const share = Math.max(0, Math.min(1, (now - begin) / DURATION));
      current.current = interpolatePositions(from, target, share);
      setShown(current.current);
      if (share < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [target, still]);
  return still || shown.length !== target.length ? target : shown;
}
