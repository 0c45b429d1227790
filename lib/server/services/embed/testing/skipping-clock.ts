import type { Clock } from "../clock";

interface Sleeper {
  wakeAt: number;
  wake: () => void;
}

/** A clock that jumps to the next waking as soon as nothing else is to be done, so that tests never wait. */
export class SkippingClock implements Clock {
  /** The length of every sleep that was asked for. */
  readonly slept: number[] = [];
  #now = 0;
  #sleepers: Sleeper[] = [];

  now(): number {
    return this.#now;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    this.slept.push(milliseconds);
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const sleeper = { wakeAt: this.#now + milliseconds, wake: resolve };
      this.#sleepers.push(sleeper);
      signal?.addEventListener("abort", () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal.reason);
      });
      setImmediate(() => this.#skip());
    });
  }

  #skip(): void {
    const [next, ...rest] = this.#sleepers.toSorted((a, b) => a.wakeAt - b.wakeAt);
    if (next === undefined) return;
    this.#sleepers = rest;
    this.#now = Math.max(this.#now, next.wakeAt);
    next.wake();
  }
}
