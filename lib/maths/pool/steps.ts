/** Looked at between blocks of work. */
export type WorkOptions = {
  /** Hears the fraction that is done, from 0 to 1. */
  onProgress?: (fraction: number) => void;
  /** Its reason is thrown at the next block after it is aborted. */
  signal?: AbortSignal;
};

/** Runs steps to their end, reporting and heeding the signal between them. */
export function runSteps<T>(steps: Generator<number, T>, options: WorkOptions): T {
  const { onProgress, signal } = options;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const step = steps.next();
      if (step.done) return step.value;
      onProgress?.(step.value);
    }
  } catch (error) {
    // Ends the steps where they stand, so that they give back what they took.
    steps.throw(error);
    throw error;
  }
}

/** The same steps, their fractions moved to a part of the whole. */
export function* scaled<T>(
  steps: Generator<number, T>,
  from: number,
  to: number,
): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}

/** The same of steps that wait for others. */
export async function* scaledLater<T>(
  steps: AsyncGenerator<number, T>,
  from: number,
  to: number,
): AsyncGenerator<number, T> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}

/** Runs steps that wait for others to their end. */
export async function finish<T>(steps: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
