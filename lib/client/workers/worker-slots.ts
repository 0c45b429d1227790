/** Hands out the right to have a worker alive; `acquire` answers with the function that gives it back. */
export type WorkerSlots = {
  acquire(options: { long: boolean; signal?: AbortSignal }): Promise<() => void>;
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

  function startNext(): void {
    if (running >= limit) return;
    const at = waiting.findIndex((waiter) => !waiter.long || longRunning < longLimit);
    const [waiter] = at < 0 ? [] : waiting.splice(at, 1);
    if (!waiter) return;
    running += 1;
    if (waiter.long) longRunning += 1;
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
            resolve(() => release(long));
          },
        };
        signal?.addEventListener("abort", leave, { once: true });
        waiting.push(waiter);
        startNext();
      });
    },
  };
}

/** The page's slots: one a processor core, at most four; long tasks leave one of them free. */
export function pageWorkerSlots(): WorkerSlots {
  shared ??= createWorkerSlots(coreCount(), Math.max(1, coreCount() - 1));
  return shared;
}

let shared: WorkerSlots | null = null;

function coreCount(): number {
  return Math.max(1, Math.min(4, navigator.hardwareConcurrency));
}
