const PAGE = 65_536;
/** Vectors of 16 bytes are read; a cache line holds 64. */
const ALIGNMENT = 64;
/** What 32-bit addresses reach. */
const LIMIT = 65_536 * PAGE;

/** Growing memory: WebAssembly's own, or a plain buffer where there is none. */
export type MemorySource = {
  readonly buffer: ArrayBuffer;
  grow(pages: number): unknown;
};

/**
 * The memory that kernels work in: taken in order, given back in reverse, and kept for the next task.
 * A view that was read before `take` may be of a buffer that is gone: read `f32` and the others anew.
 */
export class KernelMemory {
  #source: MemorySource;
  #top = ALIGNMENT;
  f32: Float32Array<ArrayBuffer>;
  i32: Int32Array<ArrayBuffer>;
  i16: Int16Array<ArrayBuffer>;
  u8: Uint8Array<ArrayBuffer>;

  constructor(source: MemorySource) {
    this.#source = source;
    this.f32 = new Float32Array(source.buffer);
    this.i32 = new Int32Array(source.buffer);
    this.i16 = new Int16Array(source.buffer);
    this.u8 = new Uint8Array(source.buffer);
  }

  /** The byte offset of `bytes` bytes; they hold whatever was there. Throws a RangeError when memory ends. */
  take(bytes: number): number {
    const at = this.#top;
    const top = Math.ceil((at + bytes) / ALIGNMENT) * ALIGNMENT;
    if (top > this.#source.buffer.byteLength) this.#grow(top);
    this.#top = top;
    return at;
  }

  /** Runs `work` and gives back all that it took. */
  scope<T>(work: () => T): T {
    const top = this.#top;
    try {
      return work();
    } finally {
      this.#top = top;
    }
  }

  /** Where the next bytes would be taken; for {@link releaseTo} where a scope does not fit. */
  get top(): number {
    return this.#top;
  }

  releaseTo(top: number): void {
    this.#top = top;
  }

  #grow(top: number): void {
    const missing = Math.ceil((top - this.#source.buffer.byteLength) / PAGE);
    try {
      if (top > LIMIT) throw new RangeError("32-bit addresses end at 4 GB");
      this.#source.grow(missing);
    } catch (cause) {
      const megabytes = Math.round(top / 2 ** 20);
      throw new RangeError(
        `The vectors need ${megabytes} MB of memory at once, which is not to be had; use fewer inputs or a smaller dimension.`,
        { cause },
      );
    }
    const { buffer } = this.#source;
    this.f32 = new Float32Array(buffer);
    this.i32 = new Int32Array(buffer);
    this.i16 = new Int16Array(buffer);
    this.u8 = new Uint8Array(buffer);
  }
}

/** Memory for the plain kernels. */
export class PlainMemory implements MemorySource {
  buffer = new ArrayBuffer(PAGE);

  grow(pages: number): void {
    const grown = new ArrayBuffer(this.buffer.byteLength + pages * PAGE);
    new Uint8Array(grown).set(new Uint8Array(this.buffer));
    this.buffer = grown;
  }
}
