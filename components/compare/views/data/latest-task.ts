/**
 * Computes from the newest source without starving: while one computation goes on newer sources wait,
 * and when it ends only the last of them is taken. Aborting at each new source would, in a run that
 * brings vectors faster than they are compared, show nothing before its end.
 */
export class LatestTask<Source, Result> {
  private running = false;
  private wanted: Source | null = null;
  private waiting: Source | null = null;
  private readonly stopped = new AbortController();

  constructor(
    private readonly compute: (source: Source, signal: AbortSignal) => Promise<Result>,
    private readonly publish: (outcome: Outcome<Source, Result>) => void,
  ) {}

  /** Asks for the result of a source; the one asked for last is not computed again. */
  want(source: Source): void {
    if (source === this.wanted) return;
    this.wanted = source;
    if (this.running) this.waiting = source;
    else void this.run(source);
  }

  /** Ends what is under way; nothing is published from then on. */
  stop(): void {
    this.waiting = null;
    this.stopped.abort();
  }

  private async run(source: Source): Promise<void> {
    const { signal } = this.stopped;
    this.running = true;
    for (let next: Source | null = source; next !== null; next = this.takeWaiting()) {
      const outcome = await outcomeOf(this.compute, next, signal);
      if (signal.aborted) return;
      this.publish(outcome);
    }
    this.running = false;
  }

  private takeWaiting(): Source | null {
    const next = this.waiting;
    this.waiting = null;
    return next;
  }
}

/** What came of a source: its result, or the words of what failed. */
export interface Outcome<Source, Result> {
  source: Source;
  result: Result | null;
  problem: string | null;
}

async function outcomeOf<Source, Result>(
  compute: (source: Source, signal: AbortSignal) => Promise<Result>,
  source: Source,
  signal: AbortSignal,
): Promise<Outcome<Source, Result>> {
  try {
    return { source, result: await compute(source, signal), problem: null };
  } catch (error) {
    return {
      source,
      result: null,
      problem: error instanceof Error ? error.message : String(error),
    };
  }
}
