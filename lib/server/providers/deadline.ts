import "server-only";

/**
 * A signal that fires when the given one does or when the time is over. `release` frees timer and listener.
 * Made by hand because Node 20 may collect `AbortSignal.any([…, AbortSignal.timeout()])` before it fires.
 */
export function deadline(
  signal: AbortSignal,
  timeoutMs: number,
): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const onAbort = (): void => controller.abort(signal.reason);
  const timer = setTimeout(
    () => controller.abort(new DOMException("The time is over.", "TimeoutError")),
    timeoutMs,
  );
  signal.addEventListener("abort", onAbort, { once: true });
  if (signal.aborted) onAbort();
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    },
  };
}
