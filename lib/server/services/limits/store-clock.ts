import "server-only";

/** The store's clock by ours, as its answers show it. */
export class StoreClock {
  /** What is added to the store's time to have ours. */
  #offset: number | null = null;
  /** Milliseconds that answers have lately taken back from the store. */
  #way = 0;

  /**
   * Takes in one answer: when it was asked for and when it came, by our clock, and what the store's clock showed in
   * between. The store read its clock between the two, so each answer bounds the offset from both sides: the least
   * way back seen so far is the best guess, until a clock is set or drifts out of the bounds.
   */
  note({ asked, answered, store }: { asked: number; answered: number; store: number }): void {
    const most = answered - store;
    this.#offset = Math.max(Math.min(this.#offset ?? most, most), asked - store);
    this.#way = Math.max(most - this.#offset, this.#way * 0.9);
  }

  /** Our time of the store's. */
  ours(store: number): number {
    return store + (this.#offset ?? 0);
  }

  get way(): number {
    return this.#way;
  }
}
