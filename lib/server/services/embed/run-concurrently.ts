import "server-only";

type Step<Event> =
  | { task: AsyncGenerator<Event>; result: IteratorResult<Event> }
  | { task: AsyncGenerator<Event>; error: unknown };

/**
 * Runs tasks, up to `concurrency` at once, and gives their events in the order of their arrival. A task
 * goes on only when its last event was taken, so a slow reader holds at most one event a task.
 * However it ends, `abandon` is called first, so that what left-over tasks wait for ends before they are
 * told to return. The first error ends all.
 */
export async function* runConcurrently<Event>(
  tasks: Iterable<() => AsyncGenerator<Event>>,
  concurrency: number,
  abandon: () => void,
): AsyncGenerator<Event> {
  const waiting = tasks[Symbol.iterator]();
  const running = new Set<AsyncGenerator<Event>>();
  const arrived: Step<Event>[] = [];
  let wake = (): void => undefined;
  const arrive = (step: Step<Event>): void => {
    arrived.push(step);
    wake();
  };
  const advance = (task: AsyncGenerator<Event>): void => {
    void task.next().then(
      (result) => arrive({ task, result }),
      (error: unknown) => arrive({ task, error }),
    );
  };
  const start = (): void => {
    const next = waiting.next();
    if (next.done) return;
    const task = next.value();
    running.add(task);
    advance(task);
  };
  try {
    for (let place = 0; place < concurrency; place++) start();
    while (running.size > 0) {
      const step = arrived.shift();
      if (step === undefined) {
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      if ("error" in step) throw step.error;
      if (step.result.done) {
        running.delete(step.task);
        start();
        continue;
      }
      yield step.result.value;
      advance(step.task);
    }
  } finally {
    abandon();
    await Promise.allSettled([...running].map((task) => task.return(undefined)));
  }
}
