/** Hands out the right to have a worker alive; `acquire` answers with the function that gives it back. */
export type WorkerSlots = {
  acquire(options: { long: boolean; signal?: AbortSignal }): Promise<() => void>;
  /** The same without waiting; null where all are taken. */
  tryAcquire(options: { long: boolean }): (() => void) | null;
};

type Waiter = { long: boolean; start: () => void };

/**
 * At most `limit` workers at once, of them at most `longLimit` long ones, so that a matrix need not
 * wait for a projection to settle. The others wait in the order of asking; an abort while waiting
 * leaves the queue and rejects with the signal's reason.
 */
export function createWorkerSlots(limit: number, longLimit: number): WorkerSlots {
  const waiting: Waiter[] = [];
  let running = 0;
  let longRunning = 0;

  const isFree = (long: boolean) => running < limit && (!long || longRunning < longLimit);

  function take(long: boolean): () => void {
    running += 1;
    if (long) longRunning += 1;
    return () => release(long);
  }

  function startNext(): void {
    const at = waiting.findIndex(({ long }) => isFree(long));
    const [waiter] = at < 0 ? [] : waiting.splice(at, 1);
    if (!waiter) return;
    waiter.start();
    startNext();
  }

  function release(long: boolean): void {
    running -= 1;
    if (long) longRunning -= 1;
    startNext();
  }

  return {
    acquire({ long, signal }) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const leave = () => {
          waiting.splice(waiting.indexOf(waiter), 1);
          reject(signal?.reason);
        };
        const waiter = {
          long,
          start: () => {
            signal?.removeEventListener("abort", leave);
            resolve(take(long));
          },
        };
        signal?.addEventListener("abort", leave, { once: true });
        waiting.push(waiter);
        startNext();
      });
    },
    tryAcquire: ({ long }) => (isFree(long) ? take(long) : null),
  };
}

/**
 * The page's slots: one a processor core for long tasks, at most eight, and one more, so that a matrix
 * need not wait for maps.
 */
export function pageWorkerSlots(): WorkerSlots {
  const cores = Math.max(1, Math.min(8, navigator.hardwareConcurrency));
  shared ??= createWorkerSlots(cores + 1, cores);
  return shared;
}

let shared: WorkerSlots | null = null;
