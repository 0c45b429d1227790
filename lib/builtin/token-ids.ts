const initialCapacity = 1024;
const keptCapacity = 65_536;

/** A list of token ids that is filled again and again without allocating. */
export class TokenIds {
  length = 0;
  #ids = new Int32Array(initialCapacity);

  /** Forgets all ids; gives back the memory that one very long text took. */
  clear(): void {
    this.length = 0;
    if (this.#ids.length > keptCapacity) this.#ids = new Int32Array(initialCapacity);
  }

  push(id: number): void {
    if (this.length === this.#ids.length) this.#grow();
    this.#ids[this.length++] = id;
  }

  at(index: number): number {
    return this.#ids[index]!;
  }

  toArray(): number[] {
    return Array.from(this.#ids.subarray(0, this.length));
  }

  #grow(): void {
    const larger = new Int32Array(this.#ids.length * 2);
    larger.set(this.#ids);
    this.#ids = larger;
  }
}
