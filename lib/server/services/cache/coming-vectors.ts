import "server-only";
import type { ColumnIdentity } from "../embed/vector-cache";

/** Columns that nobody waits for any more and whose calls under way are still to bring vectors. */
export class ComingVectors {
  readonly #arrivals = new Map<string, Set<Promise<void>>>();

  /** Vectors of this column come until then. */
  expect(column: ColumnIdentity, arrived: Promise<void>): void {
    const key = keyOf(column);
    const arrivals = this.#arrivals.get(key) ?? new Set();
    this.#arrivals.set(key, arrivals.add(arrived));
    void arrived.then(() => {
      arrivals.delete(arrived);
      if (arrivals.size === 0) this.#arrivals.delete(key);
    });
  }

  /** Waits until no vectors of the column are coming any more. Rejects with the signal's reason. */
  async arrived(column: ColumnIdentity, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const arrivals = this.#arrivals.get(keyOf(column));
    if (arrivals === undefined) return;
    await new Promise<void>((resolve, reject) => {
      const onAbort = (): void => reject(signal.reason);
      signal.addEventListener("abort", onAbort, { once: true });
      void Promise.all(arrivals).then(() => {
        signal.removeEventListener("abort", onAbort);
        resolve();
      });
    });
  }
}

function keyOf({ reference, endpointIdentity, role, dimension, kind }: ColumnIdentity): string {
  return JSON.stringify([reference, endpointIdentity, role, dimension, kind]);
}
