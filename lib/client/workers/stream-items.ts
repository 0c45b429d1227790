/**
 * Turns a task that calls back with items into a stream of them, which ends or throws with the task.
 * The signal given to the task is aborted when `signal` is, or when the reader stops reading.
 */
export async function* streamItems<Item>(
  run: (onItem: (item: Item) => void, stop: AbortSignal) => Promise<unknown>,
  signal?: AbortSignal,
): AsyncGenerator<Item, void, undefined> {
  const reader = new AbortController();
  const stop = signal ? AbortSignal.any([signal, reader.signal]) : reader.signal;
  const items: Item[] = [];
  let running = true;
  let wake = () => {};
  const end = () => {
    running = false;
    wake();
  };
  const task = run((item) => {
    items.push(item);
    wake();
  }, stop);
  // Also keeps a rejection from being reported as unhandled while the reader is busy.
  task.then(end, end);
  try {
    for (;;) {
      const item = items.shift();
      if (item !== undefined) yield item;
      else if (running) await new Promise<void>((resolve) => (wake = resolve));
      else break;
    }
    await task;
  } finally {
    reader.abort();
  }
}
