const slotWidth = 4;

/**
 * The vocabulary as a trie over UTF-16 units. The longest entry at a place of a text is found in one walk
 * over its characters, without cutting strings out of the text: nothing is allocated and no cache is needed.
 *
 * Edges lie in one open-addressing hash table: slots of (parent + 1, unit, child, unused); 0 marks a free one.
 */
export class VocabularyTrie {
  readonly #edges: Int32Array;
  readonly #mask: number;
  /** Token id that ends at a node, or -1. */
  readonly #tokenOfNode: Int32Array;
  #nodes = 1;

  constructor(vocabulary: readonly string[]) {
    const units = vocabulary.reduce((sum, entry) => sum + entry.length, 0);
    const slots = 2 ** Math.ceil(Math.log2(2 * units + 2));
    this.#mask = slots - 1;
    this.#edges = new Int32Array(slots * slotWidth);
    this.#tokenOfNode = new Int32Array(units + 1).fill(-1);
    vocabulary.forEach((entry, id) => this.#insert(entry, id));
  }

  /** The node where all entries start that begin with nothing yet. */
  get root(): number {
    return 0;
  }

  /** The node that is reached from `node` by `prefix`, or -1 where no entry goes on like that. */
  descend(node: number, prefix: string): number {
    let reached = node;
    for (let index = 0; index < prefix.length && reached >= 0; index++) {
      reached = this.step(reached, prefix.charCodeAt(index));
    }
    return reached;
  }

  /** The node that follows `node` by one UTF-16 unit, or -1. */
  step(node: number, unit: number): number {
    const slot = this.#slotOf(node, unit);
    return this.#edges[slot] === 0 ? -1 : this.#edges[slot + 2]!;
  }

  /** The id of the entry that ends at a node, or -1. */
  tokenAt(node: number): number {
    return this.#tokenOfNode[node]!;
  }

  #insert(entry: string, id: number): void {
    let node = 0;
    for (let index = 0; index < entry.length; index++) {
      const unit = entry.charCodeAt(index);
      const slot = this.#slotOf(node, unit);
      if (this.#edges[slot] === 0) {
        this.#edges[slot] = node + 1;
        this.#edges[slot + 1] = unit;
        this.#edges[slot + 2] = this.#nodes++;
      }
      node = this.#edges[slot + 2]!;
    }
    this.#tokenOfNode[node] = id;
  }

  /** The slot that holds the edge, or the free one where it belongs. */
  #slotOf(node: number, unit: number): number {
    const edges = this.#edges;
    const mask = this.#mask;
    let hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (;;) {
      const slot = (hash & mask) * slotWidth;
      const parent = edges[slot]!;
      if (parent === 0 || (parent === node + 1 && edges[slot + 1] === unit)) return slot;
      hash++;
    }
  }
}
