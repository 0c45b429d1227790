import type { Kind } from "@/lib/contract/kind";

/** What one upstream call took. Tokens are null where the provider did not count them. */
export interface BatchRecord {
  inputs: number;
  tokens: number | null;
  /** Our estimate for the same texts, so that the two can be compared. */
  estimatedTokens: number;
  latencyMs: number;
  vendorLatencyMs: number | null;
  requestId: string | null;
  cached: boolean;
  at: number;
}

/** Vectors for a list of inputs: n × dimension, zeros where `present` is 0. */
export interface GatheredVectors {
  vectors: Float32Array<ArrayBuffer>;
  present: Uint8Array<ArrayBuffer>;
  dimension: number;
  presentCount: number;
}

/** The vectors that one column has, by text, so that a text answered once is not sent again. */
export class ColumnAnswers {
  readonly kind: Kind;
  readonly dimension: number;
  readonly batches: BatchRecord[] = [];
  private readonly rows = new Map<string, number>();
  private vectors: Float32Array<ArrayBuffer>;

  constructor(kind: Kind, dimension: number) {
    this.kind = kind;
    this.dimension = dimension;
    this.vectors = new Float32Array(64 * dimension);
  }

  get size(): number {
    return this.rows.size;
  }

  has(text: string): boolean {
    return this.rows.has(text);
  }

  /** Keeps a vector (length `dimension`) for a text, in place of one it had. */
  set(text: string, vector: Float32Array): void {
    const row = this.rows.get(text) ?? this.rows.size;
    this.rows.set(text, row);
    const needed = (row + 1) * this.dimension;
    if (needed > this.vectors.length) {
      const grown = new Float32Array(Math.max(needed, this.vectors.length * 2));
      grown.set(this.vectors);
      this.vectors = grown;
    }
    this.vectors.set(vector, row * this.dimension);
  }

  /** The vectors of the texts, in their order. */
  gather(texts: readonly string[]): GatheredVectors {
    const { dimension } = this;
    const vectors = new Float32Array(texts.length * dimension);
    const present = new Uint8Array(texts.length);
    let presentCount = 0;
    texts.forEach((text, index) => {
      const row = this.rows.get(text);
      if (row === undefined) return;
      vectors.set(this.vectors.subarray(row * dimension, (row + 1) * dimension), index * dimension);
      present[index] = 1;
      presentCount++;
    });
    return { vectors, present, dimension, presentCount };
  }
}
