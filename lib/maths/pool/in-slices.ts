// Leaves room in a frame of 16 ms for scrolling and typing.
const sliceMs = 8;

/**
 * Takes the steps of long work a slice at a time, so that the page breathes in between; each step should
 * take a millisecond or so. Rejects with the signal's reason once that is aborted.
 */
export async function inSlices<Result>(
  steps: Generator<void, Result, undefined>,
  signal: AbortSignal,
): Promise<Result> {
  for (;;) {
    await new Promise<void>((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    const until = performance.now() + sliceMs;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }
}

/** Takes all steps at once. */
export function atOnce<Result>(steps: Generator<void, Result, undefined>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
