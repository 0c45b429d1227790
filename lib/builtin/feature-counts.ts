const initialCapacity = 4096;
const keptCapacity = 65_536;

/** Counts how often each 32-bit feature occurs in a text; open addressing, filled again without allocating. */
export class FeatureCounts {
  /** How many distinct features there are. */
  size = 0;
  #keys = new Int32Array(initialCapacity);
  /** 0 marks a free slot. */
  #counts = new Int32Array(initialCapacity);
  #used = new Int32Array(initialCapacity / 2);

  /** Forgets all features; gives back the memory that one very long text took. */
  clear(): void {
    if (this.#keys.length > keptCapacity) this.#allocate(initialCapacity);
    else for (let index = 0; index < this.size; index++) this.#counts[this.#used[index]!] = 0;
    this.size = 0;
  }

  add(feature: number): void {
    const slot = this.#slotOf(feature);
    if (this.#counts[slot]!++ > 0) return;
    this.#keys[slot] = feature;
    this.#used[this.size++] = slot;
    if (this.size === this.#used.length) this.#grow();
  }

  /** The index-th distinct feature, as a signed 32-bit integer; 0 ≤ index < size. */
  featureAt(index: number): number {
    return this.#keys[this.#used[index]!]!;
  }

  countAt(index: number): number {
    return this.#counts[this.#used[index]!]!;
  }

  #slotOf(feature: number): number {
    const mask = this.#keys.length - 1;
    let slot = feature & mask;
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== feature) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    const used = this.#used;
    this.#allocate(keys.length * 2);
    for (let index = 0; index < this.size; index++) {
      const from = used[index]!;
      const slot = this.#slotOf(keys[from]!);
      this.#keys[slot] = keys[from]!;
      this.#counts[slot] = counts[from]!;
      this.#used[index] = slot;
    }
  }

  #allocate(capacity: number): void {
    this.#keys = new Int32Array(capacity);
    this.#counts = new Int32Array(capacity);
    this.#used = new Int32Array(capacity / 2);
  }
}
